//! What an operator does at the command line, through the functions behind it.

use server::cli::data::{export_from, import_into, report};
use server::cli::{Export, Import};
use store::import::ImportError;

use crate::support::TestApp;

const UNITS: &str = "map_version,code,kind,name_vi,name_en,short_vi,parent,area_km2,population,population_as_of,\
                     valid_from,valid_to,illustrative,source\n\
                     2024,79,city,Thành phố,City,TP,,,,,,,0,nguồn\n\
                     2024,770,planet,Quận 3,District 3,Quận 3,79,,,,,,0,nguồn\n\
                     2024,771,district,,District 10,Quận 10,79,x,,,,,0,nguồn\n\
                     2024,772,district,Quận 11,District 11,Quận 11,99,,,,,,2,nguồn\n";

#[tokio::test]
async fn a_bad_file_is_reported_line_by_line_and_leaves_nothing_behind() {
    let app = TestApp::empty().await;
    let Err(ImportError::Problems(problems)) = import_into(&app.store, Import::Units, UNITS.as_bytes()).await else {
        panic!("the file is wrong");
    };
    let report = report("units.csv", &problems);
    for line in [
        "units.csv: line 3, kind:",
        "line 4, name_vi:",
        "line 4, area_km2:",
        "line 5, parent:",
        "line 5, illustrative:",
    ] {
        assert!(report.contains(line), "{line} in\n{report}");
    }
    assert!(!report.contains("line 2"), "{report}");
    assert!(report.ends_with("5 problems, nothing was imported\n"), "{report}");
    assert!(store::unit::list(&app.store).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_exported_can_be_imported_again() {
    let app = TestApp::demo().await;
    let fresh = TestApp::empty().await;
    let kinds = [
        (Export::Units, Import::Units),
        (Export::Set, Import::Set),
        (Export::Cycles, Import::Cycles),
        (Export::Targets, Import::Targets),
        (Export::Facts, Import::Facts),
    ];
    for (export, import) in kinds {
        let file = export_from(&app.store, export).await.unwrap();
        if let Err(error) = import_into(&fresh.store, import, &file).await {
            match error {
                ImportError::Problems(problems) => panic!("{import:?}\n{}", report("file", &problems)),
                ImportError::Store(error) => panic!("{import:?}: {error}"),
            }
        }
        assert_eq!(export_from(&fresh.store, export).await.unwrap(), file, "{export:?}");
    }
    let file = export_from(&app.store, Export::Values).await.unwrap();
    match import_into(&fresh.store, Import::Values, &file).await {
        Ok(imported) => assert!(imported.lines > 1000, "{imported:?}"),
        Err(ImportError::Problems(problems)) => panic!("{}", report("values", &problems)),
        Err(ImportError::Store(error)) => panic!("{error}"),
    }
    assert_eq!(export_from(&fresh.store, Export::Values).await.unwrap(), file);
}
