//! `ligato.configurator.ConfiguratorService`.

use std::collections::BTreeSet;
use std::pin::Pin;

use agent_model::configurator::{
    Config, DeleteRequest, DeleteResponse, DumpRequest, DumpResponse, GetRequest, GetResponse,
    NotifyRequest, NotifyResponse, UpdateRequest, UpdateResponse,
};
use agent_model::document::ConfigDocument;
use agent_plugins::to_model;
use agent_scheduler::{SchedulerError, View};
use futures::Stream;
use tonic::{Request, Response, Status};

use super::api::configurator::configurator_service_server::ConfiguratorService;
use super::{Services, set_seqnum, source, status};
use crate::orchestrator::{ApplyOptions, Change};

fn described(text: &str) -> ApplyOptions {
    ApplyOptions {
        retry: None,
        description: text.to_owned(),
    }
}

#[tonic::async_trait]
impl ConfiguratorService for Services {
    async fn get(&self, _: Request<GetRequest>) -> Result<Response<GetResponse>, Status> {
        let items = self.orchestrator.items().into_iter().map(|item| item.value);
        let (config, _) = ConfigDocument::from_iter(items).to_config();
        Ok(Response::new(GetResponse {
            config: Some(config),
        }))
    }

    async fn update(
        &self,
        request: Request<UpdateRequest>,
    ) -> Result<Response<UpdateResponse>, Status> {
        let source = source(&request);
        let request = request.into_inner();
        let values = values(request.update);
        let keys: BTreeSet<String> = values.iter().map(|value| value.key()).collect();
        let change = if request.full_resync {
            Change::Replace(values)
        } else {
            Change::put(values)
        };
        let applied = self
            .orchestrator
            .apply(source, change, described("configurator update"))
            .await
            .map_err(status::of_error)?;
        if request.wait_done {
            self.orchestrator.settled(&keys).await;
        }
        let mut response = Response::new(UpdateResponse {});
        set_seqnum(response.metadata_mut(), applied.seq);
        Ok(response)
    }

    async fn delete(
        &self,
        request: Request<DeleteRequest>,
    ) -> Result<Response<DeleteResponse>, Status> {
        let source = source(&request);
        let request = request.into_inner();
        let keys: Vec<String> = values(request.delete).iter().map(|v| v.key()).collect();
        let deleted = keys.iter().cloned().collect();
        let applied = self
            .orchestrator
            .apply(
                source,
                Change::delete(keys),
                described("configurator delete"),
            )
            .await
            .map_err(status::of_error)?;
        if request.wait_done {
            self.orchestrator.settled(&deleted).await;
        }
        let mut response = Response::new(DeleteResponse {});
        set_seqnum(response.metadata_mut(), applied.seq);
        Ok(response)
    }

    async fn dump(&self, _: Request<DumpRequest>) -> Result<Response<DumpResponse>, Status> {
        let scheduler = self.orchestrator.scheduler();
        let mut document = ConfigDocument::default();
        for descriptor in scheduler.descriptors() {
            match scheduler.dump(&descriptor, View::Sb).await {
                Ok(values) => document.extend(values.iter().filter_map(|v| to_model(&v.value))),
                Err(SchedulerError::NotRetrievable) => {}
                Err(error) => return Err(Status::internal(error.to_string())),
            }
        }
        let (config, _) = document.to_config();
        Ok(Response::new(DumpResponse { dump: Some(config) }))
    }

    type NotifyStream = Pin<Box<dyn Stream<Item = Result<NotifyResponse, Status>> + Send>>;

    async fn notify(
        &self,
        _: Request<NotifyRequest>,
    ) -> Result<Response<Self::NotifyStream>, Status> {
        Err(Status::unimplemented(
            "notifications of interface states are not available",
        ))
    }
}

fn values(config: Option<Config>) -> Vec<agent_model::ModelValue> {
    let document = ConfigDocument::from(config.unwrap_or_default());
    document.values().cloned().collect()
}
