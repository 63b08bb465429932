//! Starting, serving, stopping.

use std::{io, net::SocketAddr, time::Duration};

use axum::serve::ListenerExt as _;
use tokio::{net::TcpListener, sync::oneshot};

use crate::{
    Options,
    api::{App, Shared},
    peer::ClientLimit,
    represent::Represent,
    security::SecurityHeaders,
    signing::Histories,
    site::{self, Site, SiteError},
    static_files::StaticFiles,
    store::{Store, StoreError},
};

/// How long requests in flight may still take once a stop was asked for.
const LAST_REQUESTS: Duration = Duration::from_secs(10);
/// How often the addresses that are free to try again are forgotten.
const FORGET: Duration = Duration::from_mins(1);

/// A server that is ready: its port is open, its database is.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    app: App,
    notice: Option<String>,
}

/// Why the server can't start or go on. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The built site can't be used.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The database can't be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The address can't be listened on.
    #[error("cannot listen on {address}: {source}. Is another server running? Choose another with --listen")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The system refused threads, signals or connections.
    #[error("the system refused to run the server: {0}")]
    Runtime(io::Error),
}

impl Server {
    /// Opens everything the options name; answers from the first moment, once [`run`](Self::run).
    ///
    /// # Errors
    /// A [`StartError`] for the first thing that can't be opened.
    pub async fn start(options: &Options) -> Result<Self, StartError> {
        let site = Site::read(&options.dist)?;
        let store = Store::open(&options.data, site.petitions(), site.letters(), site::now())?;
        let failed = |source| StartError::Listen { address: options.listen, source };
        let listener = TcpListener::bind(options.listen).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let (represent, notice) = Represent::open(&options.represent, options.represent_fallback).await;
        let app = App::new(Shared {
            files: StaticFiles::new(options.dist.clone()),
            security: SecurityHeaders::new(site.connect()),
            signing_limit: ClientLimit::per_minute(options.signatures_per_minute),
            letters_limit: ClientLimit::per_hour(options.letters_per_hour),
            site_origins: options.site_origins.clone(),
            behind_proxy: options.behind_proxy,
            site,
            store,
            histories: Histories::default(),
            represent,
        });
        Ok(Self { listener, address, app, notice })
    }

    /// The address listened on, with its real port.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What whoever started it should know, in a sentence.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// Serves until `stop` resolves, then finishes the requests in flight: ten
    /// seconds at most.
    ///
    /// # Errors
    /// [`StartError::Runtime`] when the system takes the port away.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) -> Result<(), StartError> {
        let Self { listener, app, .. } = self;
        let listener = listener.tap_io(|connection| {
            // Small answers leave at once; where the system won't, they leave a little later.
            let _ = connection.set_nodelay(true);
        });
        let forgetting = tokio::spawn(forget(app.clone()));
        let (stopping, stopped) = oneshot::channel();
        let service = app.router().into_make_service_with_connect_info::<SocketAddr>();
        let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
            stop.await;
            let _ = stopping.send(());
        });
        let outcome = tokio::select! {
            outcome = serving => outcome.map_err(StartError::Runtime),
            () = time_is_up(stopped) => Ok(()),
        };
        forgetting.abort();
        outcome
    }
}

async fn time_is_up(stopped: oneshot::Receiver<()>) {
    if stopped.await.is_err() {
        std::future::pending::<()>().await;
    }
    tokio::time::sleep(LAST_REQUESTS).await;
}

async fn forget(app: App) {
    let mut beat = tokio::time::interval(FORGET);
    loop {
        beat.tick().await;
        app.signing_limit.forget();
        app.letters_limit.forget();
    }
}
