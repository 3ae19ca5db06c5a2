//! Starting, serving on a real socket, and stopping.

use std::time::Duration;

use server::start::{Application, Refusal};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::oneshot;

use crate::support::config;

async fn fetch(address: std::net::SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn it_serves_and_stops_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let application = Application::build(config(&["--data", data])).await.unwrap();
    let address = application.address();
    assert_ne!(address.port(), 0);
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(application.run(async {
        let _ = stopped.await;
    }));
    assert!(fetch(address, "/healthz").await.starts_with("HTTP/1.1 200"));
    assert!(fetch(address, "/readyz").await.contains("{\"database\":\"ok\"}"));
    stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(5), running)
        .await
        .unwrap()
        .unwrap()
        .unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn demonstration_accounts_stay_on_this_machine() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let mut open = config(&["--data", data, "--demo"]);
    open.addr = "0.0.0.0:0".parse().unwrap();
    assert!(matches!(
        Application::build(open).await,
        Err(Refusal::DemoOnOpenAddress(_))
    ));
    assert!(
        std::fs::read_dir(folder.path()).unwrap().next().is_none(),
        "nothing was made before the refusal"
    );
}

#[tokio::test]
async fn demonstration_data_does_not_mix_with_real_data() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let config_of = |arguments: &[&str]| config(&[&["--data", data], arguments].concat());
    // Loading twice changes nothing; serving demonstration data without saying so is refused.
    for _ in 0..2 {
        Application::build(config_of(&["--demo"])).await.unwrap();
    }
    assert!(matches!(
        Application::build(config_of(&[])).await,
        Err(Refusal::DemoDataInEarnest)
    ));

    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let real = store::Store::open(config(&["--data", data]).base.store_options())
        .await
        .unwrap();
    let units = "map_version,code,kind,name_vi,name_en,short_vi,parent,area_km2,population,population_as_of,valid_from,\
                 valid_to,illustrative,source\n2024,79,city,Thành phố,City,TP,,,,,,,0,nguồn\n";
    store::unit::import(&real, units.as_bytes()).await.unwrap();
    drop(real);
    assert!(matches!(
        Application::build(config(&["--data", data, "--demo"])).await,
        Err(Refusal::DemoOnRealData)
    ));
}
