//! `ligato.generic.MetaService`.

use std::collections::BTreeSet;

use agent_model::generic::model_detail::Option as ModelOption;
use agent_model::generic::{
    KnownModelsRequest, KnownModelsResponse, ModelDetail, ModelSpec, ProtoFileDescriptorRequest,
    ProtoFileDescriptorResponse,
};
use agent_model::{Model, descriptors, models};
use prost_types::{FileDescriptorProto, FileDescriptorSet};
use tonic::{Request, Response, Status};

use super::Services;
use super::api::generic::meta_service_server::MetaService;

#[tonic::async_trait]
impl MetaService for Services {
    async fn known_models(
        &self,
        request: Request<KnownModelsRequest>,
    ) -> Result<Response<KnownModelsResponse>, Status> {
        let class = request.into_inner().class;
        let wanted = models::all()
            .iter()
            .filter(|model| class.is_empty() || model.class == class);
        Ok(Response::new(KnownModelsResponse {
            known_models: wanted.map(|model| detail(model)).collect(),
            active_modules: Vec::new(),
        }))
    }

    async fn proto_file_descriptor(
        &self,
        request: Request<ProtoFileDescriptorRequest>,
    ) -> Result<Response<ProtoFileDescriptorResponse>, Status> {
        let name = request.into_inner().full_proto_file_name;
        if !models::all().iter().any(|model| model.proto_file == name) {
            return Err(Status::not_found(format!(
                "no model's message is defined in {name}"
            )));
        }
        let mut imports = FileDescriptorSet::default();
        let file = file(&name)?;
        collect_imports(&file, &mut BTreeSet::new(), &mut imports)?;
        Ok(Response::new(ProtoFileDescriptorResponse {
            file_descriptor: Some(file),
            file_import_descriptors: Some(imports),
        }))
    }
}

fn detail(model: &Model) -> ModelDetail {
    let option = |key: &str, value: &str| ModelOption {
        key: key.to_owned(),
        values: vec![value.to_owned()],
    };
    ModelDetail {
        spec: Some(ModelSpec {
            module: model.module.to_owned(),
            version: model.version.to_owned(),
            r#type: model.kind.to_owned(),
            class: model.class.to_owned(),
        }),
        proto_name: model.proto_name.to_owned(),
        options: vec![
            option("nameTemplate", model.name_template),
            option("protoFile", model.proto_file),
        ],
    }
}

fn file(name: &str) -> Result<FileDescriptorProto, Status> {
    descriptors::pool()
        .get_file_by_name(name)
        .map(|file| file.file_descriptor_proto().clone())
        .ok_or_else(|| Status::not_found(format!("no file {name}")))
}

/// Direct and transitive imports, each once, depth first.
fn collect_imports(
    of: &FileDescriptorProto,
    seen: &mut BTreeSet<String>,
    imports: &mut FileDescriptorSet,
) -> Result<(), Status> {
    for name in &of.dependency {
        if seen.insert(name.clone()) {
            let file = file(name)?;
            collect_imports(&file, seen, imports)?;
            imports.file.push(file);
        }
    }
    Ok(())
}
