//! An operation as the description has it, and asking it. Absent: what it answers.

use std::fmt;

use reqwest::Method;
use serde_json::{Map, Value, json};
use tests::world::{Answer, World, key};

/// What stands in a path, a query or a body.
#[derive(Clone)]
pub struct Names {
    /// A post.
    pub post: String,
    /// A case.
    pub case: String,
    /// Its register number.
    pub number: String,
    /// Its tracking code.
    pub code: String,
}

/// An operation of the API.
pub struct Operation {
    method: Method,
    path: String,
    /// Whether it needs a token.
    pub secured: bool,
    parameters: Vec<(String, String)>,
    body: Option<(String, Value)>,
    statuses: Vec<u16>,
}

/// Every operation of a description.
pub fn all(described: &Value) -> impl Iterator<Item = Operation> {
    let paths = described["paths"].as_object().expect("paths");
    paths.iter().flat_map(move |(path, item)| {
        let operations = item.as_object().expect("operations").iter();
        operations.map(move |(method, operation)| Operation::read(described, path, method, operation))
    })
}

impl Operation {
    fn read(described: &Value, path: &str, method: &str, operation: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
        let content = operation["requestBody"]["content"].as_object();
        let body = content.and_then(|content| content.iter().next());
        let statuses = operation["responses"].as_object().expect("responses").keys();
        Self {
            method: method.to_uppercase().parse().expect("a method"),
            path: path.to_owned(),
            secured: operation["security"].as_array().is_some_and(|needed| !needed.is_empty()),
            parameters: parameters.iter().map(|one| (text(&one["in"]), text(&one["name"]))).collect(),
            body: body.map(|(kind, media)| (kind.clone(), sample(described, &media["schema"]))),
            statuses: statuses.filter_map(|status| status.parse().ok()).collect(),
        }
    }

    /// Whether it is asked from a post.
    pub fn names_a_post(&self) -> bool {
        let in_body = self.body.as_ref().is_some_and(|(_, body)| body["post"].is_string());
        in_body || self.parameters.iter().any(|(_, name)| name == "post")
    }

    /// Whether it is about a case.
    pub fn names_a_case(&self) -> bool {
        self.parameters.iter().any(|(_, name)| name == "case")
    }

    /// Whether its description knows a status.
    pub fn describes(&self, status: u16) -> bool {
        self.statuses.contains(&status)
    }

    /// Asks it, filled in as its description says.
    pub async fn ask(&self, world: &World, names: &Names, token: Option<&str>) -> Answer {
        self.send(world, names, token, None).await
    }

    /// Asks it, with another body if one is given.
    pub async fn send(&self, world: &World, names: &Names, token: Option<&str>, body: Option<(&str, &str)>) -> Answer {
        let (mut path, mut query) = (self.path.clone(), String::new());
        for (place, name) in &self.parameters {
            let value = value(name, names, &self.path);
            match place.as_str() {
                "path" => path = path.replace(&format!("{{{name}}}"), &value),
                "query" => query.push_str(&format!("&{name}={}", in_address(&value))),
                _ => {}
            }
        }
        let request = world.http.request(self.method.clone(), format!("{}{path}?{query}", world.base));
        let request = request.header("idempotency-key", key());
        let request = match token {
            Some(token) => request.bearer_auth(token),
            None => request,
        };
        let own =
            self.body.as_ref().map(|(kind, sample)| (kind.as_str(), filled(sample, names, &self.path).to_string()));
        let request = match body.map(|(kind, body)| (kind, body.to_owned())).or(own) {
            Some((kind, body)) if self.body.is_some() => request.header("content-type", kind).body(body),
            _ => request,
        };
        Answer::of(request.send().await.expect("an answer")).await
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

fn in_address(text: &str) -> String {
    let byte =
        |byte: u8| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(byte).collect()
}

/// What stands for a name in an address or a body.
fn value(name: &str, names: &Names, path: &str) -> String {
    match name {
        "post" => names.post.clone(),
        "case" => names.case.clone(),
        "number" => names.number.clone(),
        "code" => names.code.clone(),
        "agency" => "karanganyar".to_owned(),
        "file" => "0123456789abcdef0123456789abcdef".to_owned(),
        "key" => "kunci-formulir-0001".to_owned(),
        "step" | "version" => "1".to_owned(),
        "view" if path.contains("/requests") || path.contains("/registers") => "requests".to_owned(),
        "view" => "open".to_owned(),
        // Of number where a person is looked up, else of definition.
        "kind" if path.contains("/definitions") => "calendar".to_owned(),
        "kind" | "letter" if path.contains("letter") => "answer".to_owned(),
        "about" if path.contains("/letter-numbers") => names.case.clone(),
        "year" | "below" => "2026".to_owned(),
        "kept" => String::new(),
        "kind" if path.contains("/papers") => "receipt".to_owned(),
        "form" if path.contains("/papers") => "pdf".to_owned(),
        "about" if path.contains("/papers") => names.case.clone(),
        "weeks" => "13".to_owned(),
        "kind" if path.contains("/board") => "came".to_owned(),
        "edge" => "in".to_owned(),
        "by" => "all".to_owned(),
        "value" if path.contains("/board") => "1".to_owned(),
        "from" if path.contains("/board") => "2026-11-16".to_owned(),
        "until" => "2026-11-23".to_owned(),
        "from_on" | "until_on" if path.contains("/register") => "2026-11-01".to_owned(),
        "kind" => "nik".to_owned(),
        "deed" if path.contains("/secrecy") => "agree".to_owned(),
        "deed" if path.contains("/contributions") => "ask".to_owned(),
        "deed" => "extend".to_owned(),
        "action" if path.contains("/together") => "note".to_owned(),
        "to" if path.contains("/together") => "received".to_owned(),
        "holder" if path.contains("/together") => "agency_admin".to_owned(),
        "action" if path.contains("/disposition") => "send_back".to_owned(),
        "action" if path.contains("/custody") => "give_back".to_owned(),
        "value" => "3313010101900001".to_owned(),
        "reason" | "text" => "Pelapor datang sendiri ke kantor.".to_owned(),
        "period" => "2026".to_owned(),
        "measure" => "open".to_owned(),
        "known" => "0".to_owned(),
        "purpose" | "after" | "state" => String::new(),
        _ => "0192f0c1-0000-7000-8000-0000000000ff".to_owned(),
    }
}

/// A body with the names in it.
fn filled(sample: &Value, names: &Names, path: &str) -> Value {
    let Value::Object(fields) = sample else {
        return sample.clone();
    };
    let fill = |(name, field): (&String, &Value)| {
        let text = field.is_string().then(|| json!(value(name, names, path)));
        (name.clone(), text.unwrap_or_else(|| filled(field, names, path)))
    };
    Value::Object(fields.iter().map(fill).collect())
}

/// A value of the shape that a schema describes.
fn sample(described: &Value, schema: &Value) -> Value {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        return sample(described, &described["components"]["schemas"][name]);
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let parts = parts.iter().map(|part| sample(described, part));
        let fields = parts.filter_map(|part| part.as_object().cloned()).flatten();
        return Value::Object(fields.collect());
    }
    if let Some(first) = schema["oneOf"].as_array().and_then(|ways| ways.iter().find(|way| way["type"] != "null")) {
        return sample(described, first);
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"].as_array()?.first()?.as_str());
    match kind.unwrap_or("object") {
        "string" => json!(""),
        "integer" | "number" => json!(1),
        "boolean" => json!(false),
        "array" => json!([]),
        _ => {
            let fields = schema["properties"].as_object().cloned().unwrap_or_default();
            Value::Object(
                fields.iter().map(|(name, field)| (name.clone(), sample(described, field))).collect::<Map<_, _>>(),
            )
        }
    }
}
