//! What an agency promises in public is what its cases run on, and the privacy notice is there to be read.

use shared::defaults::Defaults;
use tests::on_both;

/// A page's text as a reader sees it, without marks.
fn read(page: &str) -> String {
    let mut inside = false;
    let text = page.chars().filter(|c| {
        let shown = !inside && *c != '<';
        inside = (inside || *c == '<') && *c != '>';
        shown && *c != '>'
    });
    text.collect::<String>().replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">")
}

on_both! {
    async fn every_printed_row_of_every_procedure_stands_on_its_agencys_page(world: World) {
        let set = Defaults::load().unwrap();
        for agency in &set.agencies {
            let response = world.get(&format!("/{}/standar", agency.id)).send().await.unwrap();
            assert_eq!(response.status(), 200, "{}", agency.id);
            let page = read(&response.text().await.unwrap());
            assert!(page.contains("Tidak dipungut biaya"), "{}", agency.id);
            for intake in &agency.intakes {
                let procedure = set.procedure(&intake.procedure).unwrap();
                for row in procedure.printed_rows() {
                    assert!(page.contains(&row[0].text), "{}: {}", procedure.id, row[0].text);
                }
                for step in procedure.steps.iter().filter(|step| step.added) {
                    assert!(page.contains(&step.text), "{}: {}", procedure.id, step.text);
                }
                for channel in &intake.channels {
                    assert!(page.contains(channel.words().id), "{}: {}", agency.id, channel.code());
                }
            }
        }
    }

    async fn the_standard_of_nobody_and_a_version_that_never_was_are_answered_calmly(world: World) {
        let lost = world.get("/instansi-antah/standar").send().await.unwrap();
        assert_eq!(lost.status(), 404);
        for path in ["/privasi", "/privasi?versi=1", "/privasi?versi=99", "/privasi?versi=x", "/privasi?bahasa=en"] {
            let answer = world.get(path).send().await.unwrap();
            assert_eq!(answer.status(), 200, "{path}");
            let page = answer.text().await.unwrap();
            let words = if path.ends_with("en") { "Privacy notice" } else { "Pemberitahuan privasi" };
            assert!(page.contains(words), "{path}");
        }
    }
}
