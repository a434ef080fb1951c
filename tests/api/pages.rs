//! The plain pages: filing and tracking with JavaScript off, on the same rules.

use reqwest::multipart::{Form, Part};
use tests::on_both;

/// The text between two marks.
fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let rest = text.split_once(before).unwrap_or_else(|| panic!("no `{before}` in the page")).1;
    rest.split_once(after).expect("an end").0
}

fn filled(key: &str) -> Form {
    let fields = [
        ("key", key),
        ("story", "Lampu jalan di depan balai desa Balong mati sejak Senin."),
        ("place", "Balong"),
        ("happened_on", "2026-11-16"),
        ("name", "Sari Ambarwati"),
        ("phone", "081234567890"),
        ("address", "Balong RT 02"),
        ("email", ""),
    ];
    fields.into_iter().fold(Form::new(), |form, (name, value)| form.text(name, value.to_owned()))
}

async fn send(world: &tests::World, form: Form) -> (u16, String) {
    let response = world.http.post(format!("{}/jenawi/lapor", world.base)).multipart(form).send().await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

on_both! {
    async fn a_complaint_is_filed_and_tracked_without_javascript(world: World) {
        let page = world.get("/jenawi/lapor").send().await.unwrap().text().await.unwrap();
        let key = between(between(&page, "name=\"key\"", ">"), "value=\"", "\"").to_owned();
        let pdf = Part::bytes(b"%PDF-1.4\n%%EOF\n".to_vec()).file_name("surat.pdf");
        let (status, receipt) = send(&world, filled(&key).part("files", pdf)).await;
        assert_eq!(status, 200, "{receipt}");
        assert!(receipt.contains("JNW-2026-0001"), "{receipt}");
        let (_, again) = send(&world, filled(&key)).await;
        assert!(!again.contains("JNW-2026-0002"));
        let mut code = receipt.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        let code = code.find(|word| shared::id::TrackingCode::from_typed(word).is_some() && word.len() == 14).expect("a code").to_owned();
        let body = [("number", "JNW-2026-0001"), ("code", code.as_str())];
        let tracked = world.http.post(format!("{}/lacak", world.base)).form(&body).send().await.unwrap();
        assert_eq!(tracked.status(), 200);
        let page = tracked.text().await.unwrap();
        assert!(page.contains("Pengelola Data dan Klarifikasi Informasi"), "the holder is named by office");
    }

    async fn a_recording_of_a_plain_form_may_be_larger_than_a_letter(world: World) {
        let part = |head: &[u8], name: &'static str| Part::bytes([head, &[0; 9_000_000]].concat()).file_name(name);
        let (_, page) = send(&world, filled(&tests::world::key()).part("files", part(b"%PDF-1.4\n", "surat.pdf"))).await;
        assert!(page.contains("surat.pdf lebih besar dari 8 MB") && !page.contains("JNW-2026-0001"), "{page}");
        let (status, page) = send(&world, filled(&tests::world::key()).part("files", part(b"#!AMR\n", "suara.amr"))).await;
        assert_eq!(status, 200, "{page}");
        assert!(page.contains("JNW-2026-0001"), "{page}");
    }

    async fn a_form_sent_twice_with_its_files_shows_the_same_receipt(world: World) {
        let key = tests::world::key();
        let pdf = || Part::bytes(b"%PDF-1.4\n%%EOF\n".to_vec()).file_name("surat.pdf");
        let code = |page: &str| between(&page.replace("<strong class=\"code-value\">JNW", ""), "<strong class=\"code-value\">", "<").to_owned();
        let (first, receipt) = send(&world, filled(&key).part("files", pdf())).await;
        let (second, again) = send(&world, filled(&key).part("files", pdf())).await;
        assert_eq!((first, second), (200, 200), "{again}");
        assert_eq!(code(&receipt), code(&again));
        assert!(again.contains("JNW-2026-0001") && !again.contains("JNW-2026-0002"));
    }

    async fn a_file_that_arrived_stays_with_the_form_and_can_be_taken_back(world: World) {
        let key = tests::world::key();
        let file = |name: &'static str| Part::bytes(b"%PDF-1.4\n%%EOF\n".to_vec()).file_name(name);
        let form = Form::new().text("key", key.clone()).text("story", "Rusak").part("files", file("surat.pdf"));
        let (status, page) = send(&world, form).await;
        assert_eq!(status, 422);
        let id = between(between(&page, "name=\"files\" value=", ">"), "\"", "\"").to_owned();
        assert!(page.contains("name=\"files_name\" value=\"surat.pdf\""));
        let form = filled(&key).text("files", id.clone()).text("files_name", "surat.pdf").text("remove", id.clone());
        let (status, receipt) = send(&world, form).await;
        assert_eq!(status, 200, "{receipt}");
        let code = between(&receipt.replace("<strong class=\"code-value\">JNW", ""), "<strong class=\"code-value\">", "<").to_owned();
        let body = [("number", "JNW-2026-0001"), ("code", code.as_str())];
        let case = world.http.post(format!("{}/lacak", world.base)).form(&body).send().await.unwrap().text().await.unwrap();
        assert!(!case.contains("surat.pdf"), "it was taken back");
    }

    async fn a_step_is_taken_without_javascript_and_a_stale_one_keeps_its_text(world: World) {
        let receipt = world.file().await;
        let open = || async {
            let body = [("number", receipt.number.clone()), ("code", receipt.code.clone())];
            world.http.post(format!("{}/lacak", world.base)).form(&body).send().await.unwrap().text().await.unwrap()
        };
        let step = |page: &str, text: &'static str| {
            let value = |name: &str| between(page, &format!("name=\"{name}\" value=\""), "\"").to_owned();
            let form = Form::new().text("text", text).text("key", tests::world::key());
            ["number", "code", "version", "step"].iter().fold(form, |form, name| form.text(*name, value(name)))
        };
        let path = format!("{}/lacak/tindakan", world.base);
        let page = open().await;
        let sent = world.http.post(&path).multipart(step(&page, "Lampunya kini <i>berkedip</i>.")).send().await.unwrap();
        assert_eq!(sent.status(), 200);
        assert!(sent.text().await.unwrap().contains("Lampunya kini &lt;i&gt;berkedip&lt;/i&gt;."));
        let stale = world.http.post(&path).multipart(step(&page, "Tulisan kedua.")).send().await.unwrap();
        assert_eq!(stale.status(), 409);
        let page = stale.text().await.unwrap();
        assert!(page.contains("berubah sementara Anda menulis"), "{page}");
        assert!(page.contains("Tulisan kedua.</textarea>"), "what was typed stays in its field");
    }

    async fn what_was_typed_stays_when_something_is_missing(world: World) {
        let key = tests::world::key();
        let form = Form::new().text("key", key).text("story", "Lampu jalan mati <b>sejak</b> Senin lalu.").text("phone", "12");
        let (status, page) = send(&world, form).await;
        assert_eq!(status, 422);
        assert!(page.contains("Lampu jalan mati &lt;b&gt;sejak&lt;/b&gt; Senin lalu."), "typed text is kept, and is text");
        assert!(page.contains("href=\"#phone\"") && page.contains("href=\"#name\""), "the summary leads to the fields");
    }

    async fn a_wrong_code_says_so_and_keeps_the_number(world: World) {
        let body = [("number", "JNW-2026-0001"), ("code", "2345-6789-ABCD")];
        let page = world.http.post(format!("{}/lacak", world.base)).form(&body).send().await.unwrap();
        assert_eq!(page.status(), 404);
        assert!(page.text().await.unwrap().contains("value=\"JNW-2026-0001\""));
    }

    async fn what_only_a_phone_knows_has_a_plain_page_that_says_so(world: World) {
        let page = world.get("/milik-saya").send().await.unwrap();
        assert_eq!(page.status(), 200);
        let page = page.text().await.unwrap();
        assert!(page.contains("<noscript>") && page.contains("memerlukan JavaScript"), "{page}");
        let english = world.get("/milik-saya?bahasa=en").send().await.unwrap().text().await.unwrap();
        assert!(english.contains("needs JavaScript"));
    }

    async fn what_is_shared_without_a_worker_is_answered_with_the_agencies(world: World) {
        let photo = Part::bytes(vec![0xFF; 3 * 1024 * 1024]).file_name("foto.jpg");
        let form = Form::new().text("text", "Jalan rusak").part("files", photo);
        let answer = world.http.post(format!("{}/bagikan", world.base)).multipart(form).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        let page = answer.text().await.unwrap();
        assert!(page.contains("belum ikut") && page.contains("/jenawi/lapor"), "{page}");
        let asked = world.get("/bagikan").send().await.unwrap();
        assert_eq!(asked.status(), 200);
    }

    async fn the_worker_stands_at_the_top_and_is_asked_for_again(world: World) {
        let answer = world.get("/sw.js").send().await.unwrap();
        let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains("worker-src 'self'"), "{policy}");
        assert_eq!((answer.status().as_u16(), &answer.headers()["cache-control"]), (200, &"no-cache".parse().unwrap()));
        assert!(answer.headers()["content-type"].to_str().unwrap().contains("javascript"));
    }
}

on_both! {
    async fn search_engines_find_the_public_pages_and_no_case(world: World) {
        let robots = world.get("/robots.txt").send().await.unwrap();
        assert_eq!(robots.status(), 200);
        assert!(robots.text().await.unwrap().contains("Disallow: /petugas"));
        for path in ["/", "/jenawi/lapor", "/lacak"] {
            let page = world.get(path).send().await.unwrap();
            let link = page.headers()["link"].to_str().unwrap().to_owned();
            assert!(link.starts_with(&format!("<https://aduan.contoh.go.id{path}>; rel=\"canonical\"")), "{link}");
            let text = page.text().await.unwrap();
            assert!(text.contains("<meta name=\"description\" content=\"") && !text.contains("noindex"), "{path}");
        }
        let receipt = world.file().await;
        let typed = [("number", receipt.number.as_str()), ("code", receipt.code.as_str())];
        let case = world.http.post(format!("{}/lacak", world.base)).form(&typed).send().await.unwrap();
        assert!(case.headers().get("link").is_none());
        assert!(case.text().await.unwrap().contains("<meta name=\"robots\" content=\"noindex\">"));
    }
}
