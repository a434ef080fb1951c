//! What writers of one SQLite file owe each other and its readers. Queries are tested over HTTP, on
//! both databases.

use std::sync::Mutex;

use tempfile::TempDir;
use tokio::task::{JoinHandle, yield_now};

use super::*;

async fn open() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite://{}/aduan.db?mode=rwc", folder.path().display())).await.unwrap();
    (folder, store)
}

/// A writer that notes when its turn came, and is in the queue when this is over.
async fn queued(store: &Store, nth: u32, came: &Arc<Mutex<Vec<u32>>>) -> JoinHandle<()> {
    let (store, came) = (store.clone(), Arc::clone(came));
    let waiting = tokio::spawn(async move {
        let mut writer = store.writer().await.unwrap();
        next_number(&mut writer, "jenawi", 2026).await.unwrap();
        came.lock().unwrap().push(nth);
        writer.commit().await.unwrap();
    });
    yield_now().await;
    waiting
}

#[tokio::test]
async fn writers_take_turns_in_the_order_they_came() {
    let (_folder, store) = open().await;
    let came = Arc::default();
    let first = store.writer().await.unwrap();
    let mut waiting = Vec::new();
    for nth in 0..20 {
        waiting.push(queued(&store, nth, &came).await);
    }
    first.commit().await.unwrap();
    for writer in waiting {
        writer.await.unwrap();
    }
    assert_eq!(*came.lock().unwrap(), (0..20).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_writer_that_gives_up_waiting_or_fails_holds_nobody_up() {
    let (_folder, store) = open().await;
    let came = Arc::default();
    let mut first = store.writer().await.unwrap();
    assert_eq!(next_number(&mut first, "jenawi", 2026).await.unwrap(), 1);
    let gives_up = queued(&store, 1, &came).await;
    let second = queued(&store, 2, &came).await;
    gives_up.abort();
    drop(first);
    second.await.unwrap();
    assert_eq!(*came.lock().unwrap(), [2]);
    let mut last = store.writer().await.unwrap();
    assert_eq!(next_number(&mut last, "jenawi", 2026).await.unwrap(), 2, "what was dropped was rolled back");
}

#[tokio::test]
async fn readers_do_not_wait_for_waiting_writers() {
    let (_folder, store) = open().await;
    let came = Arc::default();
    let first = store.writer().await.unwrap();
    let mut waiting = Vec::new();
    for nth in 0..20 {
        waiting.push(queued(&store, nth, &came).await);
    }
    store.ready().await.expect("a connection is free");
    assert!(came.lock().unwrap().is_empty(), "nobody wrote meanwhile");
    first.commit().await.unwrap();
    for writer in waiting {
        writer.await.unwrap();
    }
}
