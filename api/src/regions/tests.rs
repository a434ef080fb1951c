use shared::region::RegionCode;

use super::*;

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).expect("a code")
}

fn near(text: &str) -> Option<RegionCode> {
    RegionCode::parse(text)
}

/// The full names that some words find first.
#[track_caller]
fn check(typed: &str, at: &str, expect: &[&str]) {
    let found: Vec<String> = search(typed, near(at).as_ref()).iter().map(RegionCard::full).collect();
    assert_eq!(&found[..expect.len().min(found.len())], expect, "{typed} near {at}: {found:#?}");
}

#[test]
fn every_region_of_the_decree_is_read_with_its_code() {
    let regions = all();
    let count = |level: Level| regions.rows.iter().filter(|row| row.level == level).count();
    assert_eq!(Level::ALL.map(count), [38, 514, 7285, 83_762]);
    assert!(regions.rows.windows(2).all(|pair| pair[0].number < pair[1].number), "sorted by code");
    let check = |text: &str, name: &str| assert_eq!(find(&code(text)).map(|card| card.full()).as_deref(), Some(name));
    check("33", "Jawa Tengah");
    check("33.13", "Kab. Karanganyar, Jawa Tengah");
    check("33.75", "Kota Pekalongan, Jawa Tengah");
    check("33.13.17", "Kec. Jenawi, Kab. Karanganyar");
    check("33.13.17.2006", "Desa Balong, Kec. Jenawi, Kab. Karanganyar");
    check("11.01.01.2015", "Desa Darul Ikhsan, Kec. Bakongan, Kab. Aceh Selatan");
    for row in 0..u32::try_from(regions.rows.len()).unwrap() {
        assert_eq!(regions.row(&code(&regions.code(row))), Some(row));
    }
    for unknown in ["33.00", "00", "33.13.99", "33.13.17.2999"] {
        assert!(!exists(&code(unknown)), "{unknown}");
    }
}

#[test]
fn papua_has_distrik_and_towns_have_kelurahan() {
    let of_papua = below(Some(&code("91.03"))).expect("a regency of Papua");
    assert!(of_papua.iter().all(|card| card.name.starts_with("Distrik ")), "{of_papua:?}");
    let found = search("bendan kergon", near("33.75").as_ref());
    assert_eq!(found[0].name, "Kel. Bendan Kergon");
}

#[test]
fn the_agencys_own_region_comes_first_then_what_is_nearer() {
    check("balong", "33.13.17", &["Desa Balong, Kec. Jenawi, Kab. Karanganyar"]);
    check("bal", "33.13.17", &["Desa Balong, Kec. Jenawi, Kab. Karanganyar"]);
    check("tarakan", "65", &["Kota Tarakan, Kalimantan Utara"]);
    check("karanganyar", "33.13", &["Kab. Karanganyar, Jawa Tengah", "Kec. Karanganyar, Kab. Karanganyar"]);
}

#[test]
fn of_one_name_the_wider_comes_before_what_lies_in_it() {
    check("jenawi", "33.13.17", &["Kec. Jenawi, Kab. Karanganyar", "Desa Jenawi, Kec. Jenawi, Kab. Karanganyar"]);
    check("jenawi", "", &["Kec. Jenawi, Kab. Karanganyar", "Desa Jenawi, Kec. Jenawi, Kab. Karanganyar"]);
}

#[test]
fn what_stands_before_a_name_says_which_is_meant() {
    check("desa jenawi", "33.13.17", &["Desa Jenawi, Kec. Jenawi, Kab. Karanganyar"]);
    check("KEC. Jenawi", "65", &["Kec. Jenawi, Kab. Karanganyar"]);
    check("kota pekalongan", "", &["Kota Pekalongan, Jawa Tengah"]);
    check("kab pekalongan", "33.75", &["Kab. Pekalongan, Jawa Tengah"]);
    check("ds balong kec jenawi kab karanganyar", "65", &["Desa Balong, Kec. Jenawi, Kab. Karanganyar"]);
}

#[test]
fn words_come_in_any_order_begun_only_and_joined_or_apart() {
    check("jenawi balong", "", &["Desa Balong, Kec. Jenawi, Kab. Karanganyar"]);
    check("balong karangan", "33.13.17", &["Desa Balong, Kec. Jenawi, Kab. Karanganyar"]);
    check("anggras manis", "33.13", &["Desa Anggrasmanis, Kec. Jenawi, Kab. Karanganyar"]);
    check("tanjungselor", "65", &["Kec. Tanjung Selor, Kab. Bulungan"]);
    check("b", "33.13.17", &[]);
    check("zzzz", "33.13.17", &[]);
    check("", "", &[]);
    check("' . ,", "", &[]);
}

#[test]
fn what_lies_in_a_region_is_listed_by_name() {
    let names = |parent: Option<&str>| -> Vec<String> {
        let found = below(parent.map(code).as_ref()).expect("there is such a region");
        found.into_iter().map(|card| card.name).collect()
    };
    assert_eq!(names(None).len(), 38);
    assert_eq!(names(Some("33")).len(), 35);
    let villages = names(Some("33.13.17"));
    assert_eq!(villages.len(), 9);
    assert_eq!(villages[..2], ["Desa Anggrasmanis", "Desa Balong"]);
    assert!(names(Some("33.13.17.2006")).is_empty());
    assert!(below(Some(&code("99"))).is_none());
}

#[test]
fn words_are_taken_for_a_region_only_where_they_can_mean_one() {
    let check = |typed: &str, at: &str, expect: Option<&str>| {
        assert_eq!(resolve(typed, near(at).as_ref()), expect.map(code), "{typed} near {at}");
    };
    check("Balong", "33.13.17", Some("33.13.17.2006"));
    check("Desa Balong, Kec. Jenawi, Kab. Karanganyar", "65", Some("33.13.17.2006"));
    check("balong jenawi", "", Some("33.13.17.2006"));
    check("Jenawi", "33.13.17", Some("33.13.17"));
    check("desa jenawi", "33.13.17", Some("33.13.17.2003"));
    check("kota pekalongan", "", Some("33.75"));
    // Many villages are called so, and none lies near.
    check("Balong", "65", None);
    // Begun is not written.
    check("Balo", "33.13.17", None);
    // More than a name was said: it stays beside the place.
    check("Balong dekat masjid", "33.13.17", None);
    check("", "33.13.17", None);
    check("desa", "33.13.17", None);
}

/// Every full name is taken for its own region: a form that comes back shows it, and is sent again.
#[test]
fn a_full_name_is_taken_for_its_region_wherever_it_is_the_only_one() {
    let regions = all();
    let every = (0..u32::try_from(regions.rows.len()).unwrap()).step_by(97);
    let (mut right, mut wrong, mut open) = (0, 0, 0);
    for row in every {
        match resolve(&regions.card(row).full(), None) {
            Some(found) if found.as_str() == regions.code(row) => right += 1,
            Some(_) => wrong += 1,
            None => open += 1,
        }
    }
    println!("{right} taken for themselves, {open} left open, {wrong} taken for another");
    assert!(wrong * 200 <= right && open * 20 <= right, "{right} right, {wrong} wrong, {open} open");
}

/// Prints how long searches take; figures are no test.
#[test]
fn every_search_ends() {
    let sought =
        ["su", "ka", "sumber", "balong jenawi", "desa suka maju kec suka", "karang", "a a a a a a a a", "tanjung"];
    for typed in sought {
        let began = std::time::Instant::now();
        let found = (0..20).map(|_| search(typed, near("33.13.17").as_ref()).len()).max().unwrap_or_default();
        println!("{:>6} µs, {found:>2} found: {typed}", began.elapsed().as_micros() / 20);
        assert!(found <= FOUND_MAX);
    }
}
