//! The posts of the demonstration, signed in.

use serde_json::{Value, json};

use crate::world::{Answer, World, key};

/// The password of the demonstration's accounts.
pub const PASSWORD: &str = api::demo::PASSWORD;

/// Someone signed in at a post.
pub struct Officer<'w> {
    world: &'w World,
    /// The access token.
    pub token: String,
    /// The post's id.
    pub post: String,
}

impl World {
    /// Signs in and takes the first post.
    pub async fn officer(&self, login: &str) -> Officer<'_> {
        let answer = self.post("/api/v1/session", &json!({"login": login, "password": PASSWORD})).send().await;
        let answer = Answer::of(answer.expect("an answer")).await;
        assert_eq!(answer.status, 200, "{login}: {}", answer.body);
        let token = answer.body["token"].as_str().expect("a token").to_owned();
        let post = answer.body["posts"][0]["id"].as_str().expect("a post").to_owned();
        Officer { world: self, token, post }
    }
}

impl<'w> Officer<'w> {
    /// Whoever an answer to a sign-in is for, at their first post.
    pub fn signed(world: &'w World, answer: &Answer) -> Self {
        let token = answer.body["token"].as_str().expect("a token").to_owned();
        let post = answer.body["posts"][0]["id"].as_str().unwrap_or_default().to_owned();
        Self { world, token, post }
    }

    /// The same person at another post of theirs.
    pub fn at(self, post: &str) -> Self {
        Self { post: post.to_owned(), ..self }
    }
}

impl Officer<'_> {
    /// A GET with the token.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.world.get(path).bearer_auth(&self.token).send().await.expect("an answer")).await
    }

    /// A POST with the token.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        Answer::of(self.world.post(path, body).bearer_auth(&self.token).send().await.expect("an answer")).await
    }

    /// The rows of a queue.
    pub async fn queue(&self, view: &str) -> Vec<Value> {
        let page = self.get(&format!("/api/v1/queue?post={}&view={view}", self.post)).await;
        assert_eq!(page.status, 200, "{}", page.body);
        page.body["rows"].as_array().expect("rows").clone()
    }

    /// The id of the case that waits for this post and has a number.
    pub async fn waiting(&self, number: &str) -> String {
        let rows = self.queue("mine").await;
        let row = rows.iter().find(|row| row["number"].as_str() == Some(number));
        let row = row.unwrap_or_else(|| panic!("{number} does not wait here: {rows:?}"));
        row["id"].as_str().expect("an id").to_owned()
    }

    /// The case as this post sees it.
    pub async fn case(&self, id: &str) -> Value {
        let answer = self.get(&format!("/api/v1/cases/{id}?post={}", self.post)).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.body
    }

    /// Takes a step, having seen a version, under a key.
    pub async fn command(&self, id: &str, key: &str, version: u64, command: Value) -> Answer {
        let mut body = command;
        body["post"] = json!(self.post);
        body["version"] = json!(version);
        let path = format!("{}/api/v1/cases/{id}/commands", self.world.base);
        let request = self.world.http.post(path).bearer_auth(&self.token).header("idempotency-key", key).json(&body);
        Answer::of(request.send().await.expect("an answer")).await
    }

    /// Opens the identity of a case's reporter, under a key.
    pub async fn open_identity(&self, id: &str, key: &str, reason: &str) -> Answer {
        let path = format!("{}/api/v1/cases/{id}/identity", self.world.base);
        let body = json!({"post": self.post, "reason": reason});
        let request = self.world.http.post(path).bearer_auth(&self.token).header("idempotency-key", key).json(&body);
        Answer::of(request.send().await.expect("an answer")).await
    }

    /// Enters a complaint that came to the desk, under a key.
    pub async fn file(&self, key: &str, desk: &Value) -> Answer {
        let path = format!("{}/api/v1/cases", self.world.base);
        let request = self.world.http.post(path).bearer_auth(&self.token).header("idempotency-key", key).json(desk);
        Answer::of(request.send().await.expect("an answer")).await
    }

    /// Takes a step of a case that this post can see, having seen the newest version, with what goes with it.
    pub async fn take(&self, id: &str, step: &str, load: Value) -> Answer {
        let version = self.case(id).await["case"]["version"].as_u64().expect("a version");
        let mut command = load;
        command["step"] = json!(step);
        self.command(id, &key(), version, command).await
    }

    /// Takes a step of a case that this post can see, having seen the newest version.
    pub async fn step(&self, id: &str, step: &str, text: &str) -> Answer {
        let version = self.case(id).await["case"]["version"].as_u64().expect("a version");
        // What a step does not take is passed over.
        let command = json!({"step": step, "text": text, "classification": "tidak_berkadar_pengawasan",
            "ground": "not_our_authority", "owner": "Dinas Perhubungan",
            "decision": "granted", "decided_by": "Petugas yang ditunjuk"});
        self.command(id, &key(), version, command).await
    }
}

/// Runs futures at the same time and waits for all of them.
pub async fn together<F: Future>(futures: impl IntoIterator<Item = F>) -> Vec<F::Output> {
    futures_util::future::join_all(futures).await
}
