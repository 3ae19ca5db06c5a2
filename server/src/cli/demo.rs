//! `densach demo`.

use domain::demo::national::Size;
use store::demo::Scale;
use store::{Error, Store};

use super::{DemoScale, Failure};
use crate::config::Base;

/// Loads a demonstration and says what is there now.
pub async fn load(base: &Base, scale: DemoScale) -> Result<(), Failure> {
    let store = Store::open(base.store_options()).await?;
    load_into(&store, scale).await?;
    let units = store::unit::list(&store).await?;
    let cycles = store::cycle::list(&store).await?;
    println!(
        "{} units, {} cycles; every figure of a unit is illustrative",
        units.len(),
        cycles.len()
    );
    Ok(())
}

/// Loads a demonstration into an open store; the same one again does nothing.
///
/// # Errors
/// The store holds something else, or failed.
pub async fn load_into(store: &Store, scale: DemoScale) -> Result<(), Failure> {
    let (wanted, done) = match scale {
        DemoScale::City => (Scale::City, store::demo::load(store).await),
        DemoScale::National => (Scale::National, store::demo::load_national(store, Size::NATIONAL).await),
        DemoScale::Evening => (Scale::National, store::demo::load_national(store, Size::EVENING).await),
    };
    match done {
        Ok(()) if store::demo::held(store).await? == Some(wanted) => Ok(()),
        Ok(()) | Err(Error::Invalid(_)) => {
            Err("this database holds something else; demonstration data needs an empty one".into())
        }
        Err(error) => Err(error.into()),
    }
}
