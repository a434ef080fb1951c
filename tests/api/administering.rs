//! Calendar, agency data and procedures changed in the browser: who may, what a preview says and what putting
//! into force does then.

use serde_json::{Value, json};
use tests::World;
use tests::people::Officer;
use tests::world::{Answer, key};

mod agency;
mod calendar;
mod procedure;
mod who;

const ADMIN: &str = "administrator.karanganyar";

/// One of the things the agency runs on.
async fn view(admin: &Officer<'_>, kind: &str, id: &str) -> Value {
    let answer = admin.get(&format!("/api/v1/admin/definitions/{kind}/{id}?post={}", admin.post)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

/// The draft that changes nothing of what was seen.
fn draft(admin: &Officer<'_>, seen: &Value) -> Value {
    json!({"post": admin.post, "kind": seen["kind"], "seen": seen["newest"], "document": seen["document"], "why": "Uji."})
}

async fn checked(world: &World, admin: &Officer<'_>, draft: &Value) -> Answer {
    Answer::of(world.post("/api/v1/admin/definitions/check", draft).bearer_auth(&admin.token).send().await.unwrap())
        .await
}

async fn adopted_as(world: &World, admin: &Officer<'_>, draft: &Value, key: &str) -> Answer {
    let path = format!("{}/api/v1/admin/definitions", world.base);
    let request = world.http.post(path).header("idempotency-key", key).bearer_auth(&admin.token);
    Answer::of(request.json(draft).send().await.unwrap()).await
}

async fn adopted(world: &World, admin: &Officer<'_>, draft: &Value) -> Answer {
    adopted_as(world, admin, draft, &key()).await
}
