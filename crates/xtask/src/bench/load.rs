//! Many requests: at a steady rate whatever the server does, or as many as it answers.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail, ensure};

use super::http::Client;

/// Requests that may wait for an answer at the same time.
const WORKERS: usize = 64;

/// 95th percentile of the time from when each request was due to its answer, at `rate` requests a second for `seconds`.
/// Requests go out when they are due, also while earlier ones wait: a slow server cannot slow its own load down.
pub fn steady(client: &Client, path: &str, rate: u32, seconds: u32) -> Result<Duration> {
    let many = usize::try_from(rate * seconds)?;
    let (next, times) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(many)));
    let start = Instant::now() + Duration::from_millis(50);
    let work = || -> Result<()> {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= many {
                return Ok(());
            }
            let due = start + Duration::from_secs_f64(f64::from(u32::try_from(at)?) / f64::from(rate));
            thread::sleep(due.saturating_duration_since(Instant::now()));
            let answer = client.get(path, "br")?;
            ensure!(answer.status == 200, "GET {path} answered {}", answer.status);
            times.lock().unwrap_or_else(PoisonError::into_inner).push(due.elapsed());
        }
    };
    everyone(WORKERS, &work)?;
    let mut times = times.into_inner().unwrap_or_else(PoisonError::into_inner);
    times.sort();
    ensure!(times.len() == many, "not every request was answered");
    Ok(times[many * 95 / 100])
}

/// Answers a second while two ask without pause.
pub fn as_many_as_possible(client: &Client, path: &str, seconds: u64) -> Result<f64> {
    let (answers, end) = (AtomicUsize::new(0), Instant::now() + Duration::from_secs(seconds));
    let work = || -> Result<()> {
        while Instant::now() < end {
            let answer = client.get(path, "identity")?;
            ensure!(answer.status == 200, "GET {path} answered {}", answer.status);
            answers.fetch_add(1, Ordering::Relaxed);
        }
        Ok(())
    };
    everyone(2, &work)?;
    let answers = u32::try_from(answers.into_inner())?;
    Ok(f64::from(answers) / Duration::from_secs(seconds).as_secs_f64())
}

/// Lets so many threads do the same work, and waits for all.
pub fn everyone(many: usize, work: &(impl Fn() -> Result<()> + Sync)) -> Result<()> {
    thread::scope(|scope| {
        let workers: Vec<_> = (0..many).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            match worker.join() {
                Ok(done) => done?,
                Err(_) => bail!("a worker gave up"),
            }
        }
        Ok(())
    })
}
