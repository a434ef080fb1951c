//! People and their posts: invited, given, handed over, ended; who may do it, and what it opens.

use serde_json::{Value, json};
use tests::World;
use tests::people::Officer;
use tests::world::Answer;

mod held;
mod invited;
mod managed;

const ADMIN: &str = "administrator.jenawi";
const GOOD: &str = "tujuh payung biru miring";

/// A POST from someone signed in, under a key of its own.
async fn ask(world: &World, officer: &Officer<'_>, path: &str, body: Value) -> Answer {
    let mut body = body;
    body["post"] = json!(officer.post);
    Answer::of(world.post(path, &body).bearer_auth(&officer.token).send().await.unwrap()).await
}

/// The people of an administrator's agency.
async fn everyone(admin: &Officer<'_>) -> Vec<Value> {
    let page = admin.get(&format!("/api/v1/admin/people?post={}", admin.post)).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page.body["rows"].as_array().unwrap().clone()
}

/// The person of a login, as an administrator sees them.
async fn person(admin: &Officer<'_>, login: &str) -> Value {
    let rows = everyone(admin).await;
    rows.into_iter().find(|row| row["login"] == login).unwrap_or_else(|| panic!("{login} is not here"))
}

async fn id_of(admin: &Officer<'_>, login: &str) -> String {
    person(admin, login).await["id"].as_str().unwrap().to_owned()
}

async fn post_of(admin: &Officer<'_>, login: &str) -> String {
    person(admin, login).await["posts"][0]["id"].as_str().unwrap().to_owned()
}

/// The secret at the end of a one-time link.
fn secret(link: &Value) -> String {
    link["path"].as_str().unwrap().split_once('#').unwrap().1.to_owned()
}

fn newcomer(login: &str, role: &str) -> Value {
    json!({"name": "Ratih Pramesti", "login": login, "email": "ratih@contoh.id", "role": role, "from_on": "2026-11-23"})
}

async fn invited(world: &World, admin: &Officer<'_>, login: &str, role: &str) -> Answer {
    let answer = ask(world, admin, "/api/v1/admin/people", newcomer(login, role)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer
}

async fn opened(world: &World, token: &str) -> Answer {
    Answer::of(world.post("/api/v1/invitation", &json!({"token": token})).send().await.unwrap()).await
}

async fn set(world: &World, token: &str, password: &str) -> Answer {
    let body = json!({"token": token, "password": password});
    Answer::of(world.post("/api/v1/invitation/password", &body).send().await.unwrap()).await
}

async fn sign_in(world: &World, login: &str, password: &str) -> Answer {
    let body = json!({"login": login, "password": password});
    Answer::of(world.post("/api/v1/session", &body).send().await.unwrap()).await
}

async fn end(world: &World, admin: &Officer<'_>, post: &str, last_on: &str) -> Answer {
    ask(world, admin, &format!("/api/v1/admin/posts/{post}/end"), json!({"last_on": last_on})).await
}

/// Everyone's posts by a signed-in person's own word.
fn roles(signed: &Answer) -> Vec<String> {
    let posts = signed.body["posts"].as_array().cloned().unwrap_or_default();
    posts.iter().map(|post| post["role"].as_str().unwrap().to_owned()).collect()
}
