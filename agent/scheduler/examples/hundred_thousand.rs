//! One transaction of 100,000 independent values against an instant southbound: `cargo run --release --example
//! hundred_thousand [COUNT]`. Prints times and memory per value.

use std::sync::Arc;

use agent_scheduler::{
    AnyValue, Dependency, Facts, Key, OpContext, Operations, Scheduler, SchedulerOptions,
    TypedDescriptor, Value, ValueError, same, typed,
};
use async_trait::async_trait;
use tokio::time::Instant;

#[derive(Debug, PartialEq)]
struct Route {
    metric: u32,
}

impl Value for Route {
    fn type_name(&self) -> &'static str {
        "example.Route"
    }
    fn equal(&self, other: &dyn Value) -> bool {
        same(self, other)
    }
    fn to_json(&self) -> serde_json::Value {
        self.metric.into()
    }
    fn approx_size(&self) -> usize {
        size_of::<Self>()
    }
}

struct Instantly;

#[async_trait]
impl TypedDescriptor for Instantly {
    type Value = Route;
    type Metadata = ();
    const FACTS: Facts = Facts {
        name: "instantly",
        value_type: "example.Route",
        key_prefix: Some("config/vpp/v2/route"),
        operations: Operations::NO_RETRIEVE,
        ..Facts::NEW
    };

    fn dependencies(&self, key: &Key, _: &Route) -> Vec<Dependency> {
        if key.ends_with("/interface") {
            Vec::new()
        } else {
            vec![Dependency::on(
                "interface-exists",
                "config/vpp/v2/route/interface",
            )]
        }
    }
    async fn create(&self, _: &OpContext, _: &Key, _: &Route) -> Result<Option<()>, ValueError> {
        Ok(None)
    }
    async fn update(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Route,
        _: &Route,
        _: Option<&()>,
    ) -> Result<Option<()>, ValueError> {
        Ok(None)
    }
    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        _: &Route,
        _: Option<&()>,
    ) -> Result<(), ValueError> {
        Ok(())
    }
}

fn resident_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: u64 = status
        .split(' ')
        .nth(1)
        .and_then(|p| p.parse().ok())
        .unwrap_or(0);
    pages * 4096
}

#[expect(clippy::print_stdout, reason = "an example that reports")]
#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count: u32 = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(100_000);
    let options = SchedulerOptions {
        history_bytes: 0,
        history_revisions: 0,
        ..SchedulerOptions::default()
    };
    let scheduler = Scheduler::start(options);
    scheduler.register(typed(Instantly))?;
    let values = |metric: u32| -> Vec<(Key, Option<AnyValue>)> {
        let key = |n: u32| {
            Key::from(format!(
                "config/vpp/v2/route/vrf/0/dst/{}.{}.{}.{}/32/gw/192.168.1.1",
                n >> 24,
                n >> 16 & 255,
                n >> 8 & 255,
                n & 255
            ))
        };
        (0..count)
            .map(|n| (key(n), Some(Arc::new(Route { metric }) as AnyValue)))
            .collect()
    };
    let before = resident_bytes();
    scheduler
        .txn()
        .set_value(
            "config/vpp/v2/route/interface",
            Arc::new(Route { metric: 0 }),
        )
        .commit()
        .await?;
    for (what, metric) in [("create", 1), ("equal", 1), ("update", 2)] {
        let values = values(metric);
        let start = Instant::now();
        scheduler.txn().values(values).commit().await?;
        println!(
            "{what} {count}: {:?}, resident {} B per value",
            start.elapsed(),
            (resident_bytes() - before) / u64::from(count)
        );
    }
    let start = Instant::now();
    scheduler
        .txn()
        .set_value(
            "config/vpp/v2/route/vrf/0/dst/one-more",
            Arc::new(Route { metric: 1 }),
        )
        .commit()
        .await?;
    println!("one more: {:?}", start.elapsed());
    let start = Instant::now();
    scheduler
        .txn()
        .delete("config/vpp/v2/route/interface")
        .commit()
        .await?;
    println!("delete what all depend on: {:?}", start.elapsed());
    println!("{:?}", scheduler.stats().states);
    Ok(())
}
