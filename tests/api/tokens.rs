//! Every operation that the API's own description says needs a token, asked with none that is good: a new
//! route is asked as soon as it is described. Absent: what a good token opens (see `matrix`).

use serde_json::Value;
use tests::on_both;
use tests::people::Officer;
use tests::world::{Answer, World};

mod operation;

use operation::{Names, Operation};

/// A token whose claims were changed after it was signed, and one that is signed by nobody.
fn forged(token: &str) -> Vec<(&'static str, String)> {
    let [head, claims, signature]: [&str; 3] = token.split('.').collect::<Vec<_>>().try_into().expect("three parts");
    let other =
        |text: &str| if text.starts_with('A') { text.replacen('A', "B", 1) } else { format!("A{}", &text[1..]) };
    // {"alg":"none","typ":"JWT"}
    let none = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0";
    // {"alg":"HS384","typ":"JWT"}
    let hs384 = "eyJhbGciOiJIUzM4NCIsInR5cCI6IkpXVCJ9";
    let half = claims.len() / 2;
    let changed = format!("{}{}{}", &claims[..half], other(&claims[half..=half]), &claims[half + 1..]);
    vec![
        ("rubbish", "bukan-token".to_owned()),
        ("an empty one", String::new()),
        ("changed claims", format!("{head}.{changed}.{signature}")),
        ("a changed signature", format!("{head}.{claims}.{}", other(signature))),
        ("a cut signature", format!("{head}.{claims}.{}", &signature[..signature.len() - 4])),
        ("no signature", format!("{none}.{claims}.")),
        ("the signature of another way of signing", format!("{hs384}.{claims}.{signature}")),
    ]
}

/// The operations that need a token, or those that need none.
async fn operations(world: &World, secured: bool) -> Vec<Operation> {
    let described = Answer::of(world.get("/api/v1/openapi.json").send().await.expect("an answer")).await;
    let found: Vec<Operation> = operation::all(&described.body).filter(|one| one.secured == secured).collect();
    assert!(found.len() > 6, "too few operations to speak of all: {}", found.len());
    found
}

/// Names of a case of Karanganyar as its own officer knows it.
async fn ours(world: &World, officer: &Officer<'_>) -> Names {
    let receipt = world.file_at("karanganyar").await;
    let case = officer.waiting(&receipt.number).await;
    Names { post: officer.post.clone(), case, number: receipt.number, code: receipt.code }
}

on_both! {
    async fn no_operation_that_needs_a_token_answers_without_a_good_one(world: World) {
        let officer = world.officer("admin.karanganyar").await;
        let names = ours(&world, &officer).await;
        let path = format!("{}/api/v1/session", world.base);
        let body = serde_json::json!({"login": "admin.karanganyar", "password": tests::people::PASSWORD});
        let signed = world.post("/api/v1/session", &body).send().await.unwrap();
        let cookie = signed.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let signed_out = Answer::of(signed).await.body["token"].as_str().expect("a token").to_owned();
        let out = world.http.delete(path).header("cookie", cookie).send().await.unwrap();
        assert_eq!(out.status(), 204);
        let mut bad = forged(&officer.token);
        bad.push(("one that was signed out", signed_out));
        let operations = operations(&world, true).await;
        for operation in &operations {
            operation.ask(&world, &names, None).await.is_problem(401, "sign_in_needed");
            for (what, token) in &bad {
                let answer = operation.ask(&world, &names, Some(token)).await;
                assert_eq!(answer.status, 401, "{operation} with {what}: {}", answer.body);
                answer.is_problem(401, "sign_in_needed");
            }
        }
        world.at("2026-11-23T09:10");
        for operation in &operations {
            let answer = operation.ask(&world, &names, Some(&officer.token)).await;
            assert_eq!(answer.status, 401, "{operation} with one that has expired: {}", answer.body);
        }
    }

    async fn an_officer_of_another_agency_gets_nothing_by_our_posts_and_cases(world: World) {
        let officer = world.officer("admin.karanganyar").await;
        let ours = ours(&world, &officer).await;
        let mut asked = 0;
        for login in ["admin.pekalongan", "pimpinan.pekalongan", "administrator.pekalongan", "pemeriksa.pekalongan"] {
            let foreign = world.officer(login).await;
            let theirs = Names { post: foreign.post.clone(), ..ours.clone() };
            for operation in operations(&world, true).await {
                for names in [&ours, &theirs] {
                    let by_post = operation.names_a_post() && names.post == ours.post;
                    let by_case = operation.names_a_case();
                    if !by_post && !by_case {
                        continue;
                    }
                    let answer = operation.ask(&world, names, Some(&foreign.token)).await;
                    let refused = matches!(answer.status, 401 | 403 | 404);
                    assert!(refused, "{operation} by {login}: {} {}", answer.status, answer.body);
                    assert!(answer.body["code"].is_string(), "{operation}: a problem document");
                    asked += 1;
                }
            }
        }
        assert!(asked > 16, "too little was asked: {asked}");
    }

    async fn what_is_open_to_all_answers_rubbish_with_a_code_it_describes(world: World) {
        let names = Names { post: "\u{0}".into(), case: "%00".into(), number: "%00".into(), code: "§".into() };
        for operation in operations(&world, false).await {
            for body in ["{", "[]", "null", "{\"number\":\"\\u0000\",\"code\":\"\\u0000\",\"login\":7}", "\u{fffd}"] {
                for kind in ["application/json", "text/plain"] {
                    let answer = operation.send(&world, &names, None, Some((kind, body))).await;
                    assert!(operation.describes(answer.status), "{operation}: {} to `{body}` as {kind}", answer.status);
                    assert!(answer.status < 500, "{operation}: {}", answer.body);
                    let problem = answer.status >= 400;
                    assert!(!problem || answer.body["code"] != Value::Null, "{operation}: a problem document");
                }
            }
        }
    }
}
