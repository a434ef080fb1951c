//! Connections: how many, how long they may take to say something, and how they end. What a request
//! asks begins in [`super::router`].
//!
//! A client that sends a byte now and then, or takes none of its answer, holds a connection for as long
//! as it is waited for and no longer. Whoever stands behind a proxy never gets that far: proxies take
//! requests in whole, and keep their own connections open for longer than browsers do.
//! Absent: TLS and HTTP/2, which belong to whatever stands in front.

use std::collections::HashMap;
use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt;
use tower_http::timeout::TimeoutBody;

mod stalled;

use stalled::Stalled;

/// Largest head of a request in bytes, address and all headers: above any token and cookie of ours.
const HEAD_BYTES_MAX: usize = 32 * 1024;
/// How long accepting rests when the process may open no more files.
const REST: Duration = Duration::from_secs(1);

/// How long clients are waited for, and how many at once.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// From an open or idle connection to the end of a request's head.
    pub head: Duration,
    /// Between two pieces of a request's body.
    pub body: Duration,
    /// Until a client takes some more of its answer.
    pub answer: Duration,
    /// Connections in all; further ones wait to be accepted.
    pub connections_max: usize,
    /// Connections of one address; further ones are closed. None where a proxy's address is all there is.
    pub of_one_max: Option<usize>,
}

impl Patience {
    /// With clients that come by way of so many proxies. The numbers stay below the 1024 open files a
    /// process usually may have.
    #[must_use]
    pub const fn behind(hops: u8) -> Self {
        // Proxies close idle connections after 60 seconds. Were we first, a request already on its way
        // would be lost.
        let (head, of_one_max) = if hops == 0 { (15, Some(256)) } else { (75, None) };
        Self {
            head: Duration::from_secs(head),
            body: Duration::from_secs(20),
            answer: Duration::from_secs(60),
            connections_max: 768,
            of_one_max,
        }
    }
}

/// Serves until `stop` is over, then finishes the requests under way.
///
/// # Errors
/// None today; accepting goes on whatever happens to single connections.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    patience: Patience,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let (graceful, turns, peers) =
        (GracefulShutdown::new(), Arc::new(Semaphore::new(patience.connections_max)), Arc::default());
    let mut stop = pin!(stop);
    loop {
        let next = async {
            let turn = Arc::clone(&turns).acquire_owned().await.map_err(io::Error::other)?;
            Ok::<_, io::Error>((turn, accept(&listener).await))
        };
        let (turn, (stream, peer)) = tokio::select! {
            () = &mut stop => break,
            next = next => next?,
        };
        let Some(place) = Place::of(&peers, peer.ip(), patience.of_one_max) else {
            continue;
        };
        tokio::spawn(connection(stream, peer, router.clone(), patience, graceful.watcher(), (turn, place)));
    }
    drop(listener);
    graceful.shutdown().await;
    Ok(())
}

/// The next connection. A client that went away again is passed over; when there is no room for more,
/// waiting is all that can be done.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) => {
                use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
                if !matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
                    tracing::error!(%error, "no connection can be accepted");
                    tokio::time::sleep(REST).await;
                }
            }
        }
    }
}

/// Serves one connection to its end; what it holds is free again then.
async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    patience: Patience,
    watcher: Watcher,
    held: (OwnedSemaphorePermit, Place),
) {
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(|body| Body::new(TimeoutBody::new(patience.body, body)));
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    });
    let mut http = Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience.head).max_header_size(HEAD_BYTES_MAX);
    let io = TokioIo::new(Stalled::new(stream, patience.answer));
    if let Err(error) = watcher.watch(http.serve_connection(io, service)).await {
        // Clients that break off are everyday; the sentence holds neither address nor content.
        tracing::debug!(%error, "a connection broke off");
    }
    drop(held);
}

type Peers = Mutex<HashMap<IpAddr, usize>>;

/// One of the connections that an address may have.
struct Place(Arc<Peers>, IpAddr);

impl Place {
    fn of(peers: &Arc<Peers>, peer: IpAddr, max: Option<usize>) -> Option<Self> {
        let mut held = peers.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.entry(peer).or_insert(0);
        if max.is_some_and(|max| *count >= max) {
            return None;
        }
        *count += 1;
        Some(Self(Arc::clone(peers), peer))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(&self.1) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.1);
            }
        }
    }
}

/// Whether an error says that a body was waited for in vain.
pub(super) fn waited_in_vain(error: &(dyn std::error::Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| error.source())
        .any(<dyn std::error::Error>::is::<tower_http::timeout::TimeoutError>)
}

/// What ends when the process is told to stop. It listens from the call on, not from the first look: a
/// process that is told before would be ended on the spot.
#[cfg(unix)]
pub fn told_to_stop() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    let signals = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()));
    async move {
        let (Ok(mut terminated), Ok(mut interrupted)) = signals else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
    }
}

/// What ends when the process is told to stop.
#[cfg(not(unix))]
pub async fn told_to_stop() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}
