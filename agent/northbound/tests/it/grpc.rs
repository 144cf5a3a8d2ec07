//! gRPC clients against a served agent.

use std::collections::BTreeMap;

use agent_model::configurator::{Config, DeleteRequest, DumpRequest, GetRequest, UpdateRequest};
use agent_model::generic::data::Union;
use agent_model::generic::item::Id;
use agent_model::generic::{
    Data, DumpStateRequest, GetConfigRequest, Item, KnownModelsRequest, ProtoFileDescriptorRequest,
    SetConfigRequest, UpdateItem,
};
use agent_model::{ModelValue, vpp};
use agent_northbound::grpc::api::configurator::configurator_service_client::ConfiguratorServiceClient;
use agent_northbound::grpc::api::generic::manager_service_client::ManagerServiceClient;
use agent_northbound::grpc::api::generic::meta_service_client::MetaServiceClient;
use agent_northbound::grpc::{Endpoint, GrpcServer, Options};
use prost_types::Any;
use tokio::sync::oneshot;
use tonic::transport::Channel;
use tonic::{Code, Request};

use crate::bed::{Bed, loopback};

async fn serve(bed: &Bed) -> (Channel, oneshot::Sender<()>) {
    let server = GrpcServer::bind(Endpoint::Tcp("127.0.0.1:0".into()), Options::default());
    let server = server.await.unwrap();
    let url = format!("http://{}", server.local_addr().unwrap());
    let (stop, stopped) = oneshot::channel::<()>();
    let orchestrator = bed.orchestrator.clone();
    tokio::spawn(server.serve(orchestrator, async move { drop(stopped.await) }));
    let channel = Channel::from_shared(url).unwrap().connect().await.unwrap();
    (channel, stop)
}

fn config(names: &[&str]) -> Option<Config> {
    Some(Config {
        vpp_config: Some(vpp::ConfigData {
            interfaces: names.iter().map(|n| loopback(n)).collect(),
            ..Default::default()
        }),
        ..Default::default()
    })
}

fn item(name: &str) -> Item {
    let value = ModelValue::new(loopback(name));
    Item {
        id: Some(Id {
            model: "vpp.interfaces".into(),
            name: name.into(),
        }),
        data: Some(Data {
            union: Some(Union::Any(Any {
                type_url: "models.ligato.io/ligato.vpp.interfaces.Interface".into(),
                value: value.encode_to_vec(),
            })),
        }),
    }
}

#[tokio::test]
async fn configurator_updates_gets_dumps_and_deletes() {
    let bed = Bed::start().await;
    let (channel, _stop) = serve(&bed).await;
    let mut client = ConfiguratorServiceClient::new(channel);
    let update = client.update(UpdateRequest {
        update: config(&["a", "b"]),
        full_resync: false,
        wait_done: true,
    });
    let answer = update.await.unwrap();
    let seq: u64 = answer
        .metadata()
        .get("seqnum")
        .unwrap()
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!(seq > 0);
    assert_eq!(bed.tags(), ["a", "b"]);

    let got = client.get(GetRequest {}).await.unwrap().into_inner();
    let got = got.config.unwrap();
    assert_eq!(got.vpp_config.unwrap().interfaces.len(), 2);
    assert!(got.linux_config.is_some() && got.netalloc_config.is_some());
    let dumped = client.dump(DumpRequest {}).await.unwrap().into_inner();
    let dumped = dumped.dump.unwrap().vpp_config.unwrap().interfaces;
    assert!(dumped.iter().any(|i| i.name == "a"));

    let request = DeleteRequest {
        delete: config(&["a"]),
        wait_done: true,
    };
    client.delete(request).await.unwrap();
    assert_eq!(bed.tags(), ["b"]);

    // A resync of another source leaves b.
    let mut other = Request::new(UpdateRequest {
        update: config(&["c"]),
        full_resync: true,
        wait_done: false,
    });
    other
        .metadata_mut()
        .insert("datasrc", "other".parse().unwrap());
    client.update(other).await.unwrap();
    assert_eq!(bed.tags(), ["b", "c"]);
    assert_eq!(bed.orchestrator.sources(), ["grpc", "other"]);
}

#[tokio::test]
async fn manager_sets_filters_by_label_and_deletes() {
    let bed = Bed::start().await;
    let (channel, _stop) = serve(&bed).await;
    let mut client = ManagerServiceClient::new(channel);
    let labels = BTreeMap::from([("app".to_owned(), "web".to_owned())]);
    let set = SetConfigRequest {
        updates: vec![
            UpdateItem {
                item: Some(item("a")),
                labels: labels.clone(),
            },
            UpdateItem {
                item: Some(item("b")),
                labels: BTreeMap::new(),
            },
        ],
        overwrite_all: false,
    };
    let results = client.set_config(set).await.unwrap().into_inner().results;
    assert_eq!(results[0].key, "seqnum");
    assert_eq!(results[0].status.as_ref().unwrap().status, "NONEXISTENT");
    assert_eq!(results[1].key, "config/vpp/v2/interfaces/a");
    assert_eq!(results[1].status.as_ref().unwrap().status, "CONFIGURED");

    let by_label = GetConfigRequest {
        ids: Vec::new(),
        labels: labels.clone(),
    };
    let items = client
        .get_config(by_label)
        .await
        .unwrap()
        .into_inner()
        .items;
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].item, Some(item("a")));
    let both = GetConfigRequest {
        ids: vec![item("a").id.unwrap()],
        labels,
    };
    let refused = client.get_config(both).await.unwrap_err();
    assert_eq!(refused.code(), Code::InvalidArgument);
    let state = client.dump_state(DumpStateRequest { ids: Vec::new() });
    let state = state.await.unwrap().into_inner().items;
    assert!(state.iter().any(|s| s.item == Some(item("a"))), "{state:?}");

    let mut gone = item("a");
    gone.data = None;
    let delete = SetConfigRequest {
        updates: vec![UpdateItem {
            item: Some(gone),
            labels: BTreeMap::new(),
        }],
        overwrite_all: false,
    };
    client.set_config(delete).await.unwrap();
    assert_eq!(bed.tags(), ["b"]);
}

#[tokio::test]
async fn bad_requests_are_refused_and_change_nothing() {
    let bed = Bed::start().await;
    let (channel, _stop) = serve(&bed).await;
    let mut client = ManagerServiceClient::new(channel);
    let with = |bad: Option<Item>| SetConfigRequest {
        updates: [Some(item("a")), bad]
            .into_iter()
            .map(|item| UpdateItem {
                item,
                labels: BTreeMap::new(),
            })
            .collect(),
        overwrite_all: true,
    };
    let mut unknown = item("b");
    unknown.id.as_mut().unwrap().model = "vpp.nothing".into();
    let mut garbled = item("b");
    if let Some(Data {
        union: Some(Union::Any(any)),
    }) = &mut garbled.data
    {
        any.value = vec![0xff; 9];
    }
    let mut wrong = item("b");
    wrong.id.as_mut().unwrap().model = "vpp.route".into();
    for bad in [None, Some(unknown), Some(garbled), Some(wrong)] {
        let refused = client.set_config(with(bad)).await.unwrap_err();
        assert_eq!(refused.code(), Code::InvalidArgument, "{refused}");
    }
    // Larger than the server takes.
    let mut huge = item("b");
    if let Some(Data {
        union: Some(Union::Any(any)),
    }) = &mut huge.data
    {
        any.value = vec![0; 100 << 20];
    }
    let refused = client.set_config(with(Some(huge))).await.unwrap_err();
    assert_eq!(refused.code(), Code::OutOfRange, "{refused}");
    assert!(bed.tags().is_empty() && bed.orchestrator.items().is_empty());
}

#[tokio::test]
async fn models_and_their_files_are_known() {
    let bed = Bed::start().await;
    let (channel, _stop) = serve(&bed).await;
    let mut client = MetaServiceClient::new(channel);
    let request = KnownModelsRequest {
        class: "config".into(),
    };
    let models = client.known_models(request).await.unwrap().into_inner();
    let mut known: Vec<_> = models
        .known_models
        .iter()
        .map(|m| m.proto_name.as_str())
        .collect();
    let config = agent_model::models::all()
        .iter()
        .filter(|m| m.class == "config");
    let mut all: Vec<_> = config.map(|m| m.proto_name).collect();
    known.sort_unstable();
    all.sort_unstable();
    assert_eq!(known, all);
    for model in models.known_models {
        let file = ProtoFileDescriptorRequest {
            full_proto_file_name: model.options[1].values[0].clone(),
        };
        let answer = client
            .proto_file_descriptor(file)
            .await
            .unwrap()
            .into_inner();
        let imports = answer.file_import_descriptors.unwrap();
        let known = |name: &String| imports.file.iter().any(|f| f.name() == name);
        assert!(answer.file_descriptor.unwrap().dependency.iter().all(known));
    }
    let none = ProtoFileDescriptorRequest {
        full_proto_file_name: "no/such.proto".into(),
    };
    let refused = client.proto_file_descriptor(none).await.unwrap_err();
    assert_eq!(refused.code(), Code::NotFound);
}

#[tokio::test]
async fn a_unix_socket_serves_too_and_a_stale_one_is_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("agent.sock");
    drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
    let bed = Bed::start().await;
    let endpoint = Endpoint::Unix(path.clone());
    let server = GrpcServer::bind(endpoint.clone(), Options::default());
    let server = server.await.unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let orchestrator = bed.orchestrator.clone();
    let served = tokio::spawn(server.serve(orchestrator, async move { drop(stopped.await) }));
    let url = format!("unix://{}", path.display());
    let endpoint_of_client = tonic::transport::Endpoint::new(url).unwrap();
    let channel = endpoint_of_client.connect().await.unwrap();
    let mut client = ConfiguratorServiceClient::new(channel.clone());
    let update = UpdateRequest {
        update: config(&["a"]),
        ..Default::default()
    };
    client.update(update).await.unwrap();
    assert_eq!(bed.tags(), ["a"]);
    let taken = GrpcServer::bind(endpoint, Options::default()).await;
    assert!(taken.unwrap_err().to_string().contains("cannot listen on"));
    drop((client, channel, stop));
    served.await.unwrap().unwrap();
}
