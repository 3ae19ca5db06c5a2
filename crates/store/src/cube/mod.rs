//! The cube: every unit's answers in every cycle in memory, column by column.
//!
//! It is the only read path of map, charts, tables and the public interface. It is read from SQL once, when the store
//! opens, and patched by each write before that write returns; there is no cache to clear and no job to wait for.
//! Readers take a shared lock for the moment of computing; nobody waits for a database while holding it.

mod catalogue;
mod load;
mod names;
mod patch;
mod rise;
mod slab;
mod summary;
mod tally;
mod withheld;

pub(crate) use catalogue::{Assigned, Catalogue, CycleEntry, Scope, UnitTable, label};
pub(crate) use patch::{Entry, Mark, Patch};
pub(crate) use rise::Gathered;
pub(crate) use slab::{Basis, Raw, Slab};
pub(crate) use summary::{Column, Public, Summary};
pub(crate) use tally::{Tally, counts};

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use crate::Store;
use crate::db::Tx;
use crate::error::Error;
use names::Names;

/// Everything the explorer reads.
#[derive(Debug, Default)]
pub(crate) struct Cube {
    catalogue: Arc<Catalogue>,
    slabs: BTreeMap<String, Slab>,
    names: Names,
}

/// The cube's place in the store.
#[derive(Default)]
pub(crate) struct Place {
    cube: RwLock<Cube>,
    /// The cube's own catalogue, beside it: a reader of the cube may ask for it again without waiting behind a writer
    /// who waits for that very reader.
    catalogue: RwLock<Arc<Catalogue>>,
    /// Grows with every change, while the cube is locked for it.
    edition: AtomicU64,
    /// Held while a write commits and its patches are applied, and while the cube is read anew: so patches arrive in
    /// the order in which their transactions became true, and no commit falls between reading and putting in place.
    /// `true` when the cube may have missed something and has to be read anew.
    order: tokio::sync::Mutex<bool>,
}

impl Store {
    /// The cube, for the moment of reading. Do not hold it across an `await`.
    pub(crate) fn cube(&self) -> RwLockReadGuard<'_, Cube> {
        // A panic while patching leaves whole columns behind: what is there can still be read.
        self.inner.cube.cube.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Units, cycles and facts as they stand now; may be kept while waiting.
    pub(crate) fn catalogue(&self) -> Arc<Catalogue> {
        self.inner
            .cube
            .catalogue
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// A number that grows whenever anything changes that the explorer reads. What was made from the store after asking
    /// for it shows nothing older.
    pub fn edition(&self) -> u64 {
        self.inner.cube.edition.load(Ordering::Acquire)
    }

    /// Reads the whole cube from SQL: when the store opens and after writes past the store.
    pub async fn rebuild_cube(&self) -> Result<(), Error> {
        let mut stale = self.inner.cube.order.lock().await;
        self.read_cube().await?;
        *stale = false;
        Ok(())
    }

    /// Commits and then applies what was learned.
    pub(crate) async fn commit_and_learn(&self, tx: Tx, learned: Vec<Patch>) -> Result<(), Error> {
        let mut stale = self.inner.cube.order.lock().await;
        let committed = tx.commit().await;
        // A commit that fails halfway over a network may have happened all the same.
        *stale |= committed.is_err();
        let applied = if *stale {
            self.read_cube().await
        } else {
            self.apply(&learned).await
        };
        *stale = applied.is_err();
        if let Err(error) = applied {
            tracing::error!(%error, "the cube could not follow a write; it is read anew with the next one");
        }
        committed
    }

    async fn apply(&self, patches: &[Patch]) -> Result<(), Error> {
        if patches.contains(&Patch::Everything) {
            return self.read_cube().await;
        }
        if patches.contains(&Patch::Catalogue) {
            let catalogue = Catalogue::load(self).await?;
            if !self.cube().fits(&catalogue) {
                return self.read_cube().await;
            }
            self.change_cube(|cube| cube.set_catalogue(catalogue));
        }
        self.change_cube(|cube| patches.iter().for_each(|patch| cube.patch(patch)));
        Ok(())
    }

    async fn read_cube(&self) -> Result<(), Error> {
        let cube = Cube::load(self).await?;
        // The old one is dropped when nobody waits any more.
        drop(self.change_cube(|place| std::mem::replace(place, cube)));
        Ok(())
    }

    fn change_cube<T>(&self, change: impl FnOnce(&mut Cube) -> T) -> T {
        let place = &self.inner.cube;
        let mut cube = place.cube.write().unwrap_or_else(PoisonError::into_inner);
        let done = change(&mut cube);
        *place.catalogue.write().unwrap_or_else(PoisonError::into_inner) = cube.catalogue.clone();
        // Before the lock is given back: who reads the new number cannot read the old cube.
        place.edition.fetch_add(1, Ordering::AcqRel);
        done
    }
}

impl Cube {
    /// Units, cycles and facts.
    pub(crate) fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// One cycle's answers.
    pub(crate) fn slab(&self, cycle: &str) -> Option<&Slab> {
        self.slabs.get(cycle)
    }

    /// Every cycle's answers, oldest first.
    pub(crate) fn slabs(&self) -> impl DoubleEndedIterator<Item = &Slab> {
        self.slabs.values()
    }

    /// The text of a source's number.
    pub(crate) fn source(&self, number: u32) -> &str {
        self.names.text(number)
    }

    fn patch(&mut self, patch: &Patch) {
        let Self { slabs, names, .. } = self;
        match patch {
            Patch::Answer {
                cycle,
                unit,
                indicator,
                entry,
            } => {
                with_cell(slabs, cycle, unit, indicator, |slab, unit, place| {
                    slab.put(unit, place, entry, names);
                });
            }
            Patch::Verdict {
                cycle,
                unit,
                indicator,
                mark,
            } => {
                with_cell(slabs, cycle, unit, indicator, |slab, unit, place| {
                    slab.mark(unit, place, *mark);
                });
            }
            Patch::State { cycle, unit, state } => {
                if let Some(slab) = slabs.get_mut(cycle)
                    && let Some(unit) = slab.entry.units.place(unit)
                {
                    slab.set_state(unit, *state);
                }
            }
            Patch::Catalogue | Patch::Everything => {}
        }
    }

    /// Whether the tables still have the sides that a new catalogue wants.
    fn fits(&self, catalogue: &Catalogue) -> bool {
        catalogue.cycles().all(|entry| match self.slabs.get(&entry.cycle.code) {
            Some(slab) => slab.entry.has_sides_of(entry),
            None => true,
        })
    }

    /// Puts a new catalogue in; a cycle that is new gets an empty table.
    fn set_catalogue(&mut self, catalogue: Catalogue) {
        for entry in catalogue.cycles() {
            let slab = self
                .slabs
                .entry(entry.cycle.code.clone())
                .or_insert_with(|| Slab::new(entry.clone()));
            slab.set_entry(entry.clone());
        }
        self.catalogue = Arc::new(catalogue);
    }
}

fn with_cell(
    slabs: &mut BTreeMap<String, Slab>,
    cycle: &str,
    unit: &str,
    indicator: &str,
    change: impl FnOnce(&mut Slab, usize, usize),
) {
    if let Some(slab) = slabs.get_mut(cycle)
        && let (Some(unit), Some(place)) = (slab.entry.units.place(unit), slab.entry.place(indicator))
    {
        change(slab, unit, place);
    }
}
