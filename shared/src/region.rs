//! Regions of Indonesia by their official codes: how a code is built, what people write before a name, and
//! how a choice travels in a text field. Absent: the regions themselves and searching them; they are the
//! server's, since no phone needs all of them.

use serde::{Deserialize, Serialize};

use crate::words::{Words, citizen::place as words};

/// What stands between code and name of a chosen region; nobody types it.
const BETWEEN: &str = " · ";

/// A region's level, from the widest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Provinsi.
    Province,
    /// Kabupaten or kota.
    Regency,
    /// Kecamatan; distrik in Papua.
    District,
    /// Desa or kelurahan.
    Village,
}

impl Level {
    /// All levels, from the widest.
    pub const ALL: [Self; 4] = [Self::Province, Self::Regency, Self::District, Self::Village];

    /// What it is called, in full.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Province => words::PROVINCE,
            Self::Regency => words::REGENCY,
            Self::District => words::DISTRICT,
            Self::Village => words::VILLAGE,
        }
    }
}

/// An official code: `33`, `33.13`, `33.13.17` or `33.13.17.2006`. That there is such a region is another
/// question, which the server answers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegionCode(String);

impl RegionCode {
    /// Takes a code that is built as one.
    ///
    /// # Errors
    /// `None` when it is not.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = |(at, byte): (usize, u8)| match at {
            2 | 5 | 8 => byte == b'.',
            _ => byte.is_ascii_digit(),
        };
        let built = matches!(text.len(), 2 | 5 | 8 | 13) && text.bytes().enumerate().all(fits);
        built.then(|| Self(text.to_owned()))
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// On which level it stands.
    #[must_use]
    pub fn level(&self) -> Level {
        match self.0.len() {
            2 => Level::Province,
            5 => Level::Regency,
            8 => Level::District,
            _ => Level::Village,
        }
    }

    /// The region it lies in; none for a province.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('.').map(|(parent, _)| Self(parent.to_owned()))
    }

    /// Whether it is another region or holds it.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        other.0.strip_prefix(&self.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

impl TryFrom<String> for RegionCode {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is no code of a region"))
    }
}

impl From<RegionCode> for String {
    fn from(code: RegionCode) -> Self {
        code.0
    }
}

/// A region as one is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegionCard {
    /// Its code, `33.13.17.2006`.
    pub code: String,
    /// Its own name, `Desa Balong`.
    pub name: String,
    /// What it lies in, `Kec. Jenawi, Kab. Karanganyar`; empty for a province.
    pub within: String,
}

impl RegionCard {
    /// Its name with what it lies in.
    #[must_use]
    pub fn full(&self) -> String {
        if self.within.is_empty() { self.name.clone() } else { format!("{}, {}", self.name, self.within) }
    }
}

/// What stands in the form's field for a region: a code with its name once one was chosen, or words.
///
/// A field of text is all there is between a plain page, a draft and the app, so a chosen region stands in
/// it as `33.13.17.2006 · Desa Balong, …`: whoever opens the draft needs no network to read the name.
#[must_use]
pub fn chosen(field: &str) -> (&str, &str) {
    let field = field.trim();
    let (first, rest) = field.split_once(BETWEEN).unwrap_or((field, ""));
    if RegionCode::parse(first).is_some() { (first, rest) } else { ("", field) }
}

/// What stands in the field once a region was chosen.
#[must_use]
pub fn as_chosen(code: &str, name: &str) -> String {
    format!("{code}{BETWEEN}{name}")
}

/// The place with words for a region that name none beside it, so that nothing typed is lost.
#[must_use]
pub fn beside(place: &str, words: &str) -> String {
    let (place, words) = (place.trim(), words.trim());
    // Whoever wrote the village in both fields need not read it twice.
    let known = place.to_ascii_lowercase().contains(&words.to_ascii_lowercase());
    match (place.is_empty(), known) {
        (_, true) => place.to_owned(),
        (true, false) => words.to_owned(),
        (false, false) => format!("{place}, {words}"),
    }
}

/// What people write before a region's name, and of which level the name then is. `kota` and `kabupaten`
/// tell apart what is called the same.
#[must_use]
pub fn prefix(word: &str) -> Option<Level> {
    Some(match word {
        "prov" | "propinsi" | "provinsi" => Level::Province,
        "kab" | "kabupaten" | "kota" | "kotamadya" => Level::Regency,
        "kec" | "kecamatan" | "distrik" => Level::District,
        "kel" | "kelurahan" | "ds" | "desa" => Level::Village,
        _ => return None,
    })
}

/// The words of a name as they are compared: small letters and digits; apostrophes vanish, whatever else
/// stands between is a space. Letters beyond ASCII stay as they are: no region has any, and the tables to
/// fold them would cost a phone more than the form's list of regions.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let between = |c: char| match c {
        '\u{80}'.. => matches!(c, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}'),
        _ => !c.is_ascii_alphanumeric(),
    };
    let folded: String = text.chars().filter(|c| !matches!(c, '\'' | '’' | '`')).collect();
    folded.split(between).filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_says_its_level_and_what_it_lies_in() {
        let check = |text: &str, expect: Option<(Level, Option<&str>)>| {
            let code = RegionCode::parse(text);
            let found = code.as_ref().map(|code| (code.level(), code.parent()));
            let expect = expect.map(|(level, parent)| (level, parent.and_then(RegionCode::parse)));
            assert_eq!(found, expect, "{text}");
        };
        check("33", Some((Level::Province, None)));
        check("33.13", Some((Level::Regency, Some("33"))));
        check("33.13.17", Some((Level::District, Some("33.13"))));
        check("33.13.17.2006", Some((Level::Village, Some("33.13.17"))));
        for wrong in ["", "3", "33.", "3313", "33.1", "33.13.17.06", "33.13.17.2006.1", "a3.13", "33 13", "３３"] {
            check(wrong, None);
        }
    }

    #[test]
    fn a_region_holds_what_lies_in_it_and_no_other_whose_number_begins_alike() {
        let code = |text: &str| RegionCode::parse(text).expect("a code");
        assert!(code("33.13").holds(&code("33.13.17.2006")) && code("33.13").holds(&code("33.13")));
        assert!(!code("33.13").holds(&code("33")) && !code("33.13").holds(&code("33.14.17")));
    }

    #[test]
    fn a_field_holds_a_code_with_its_name_or_words() {
        let check = |field: &str, expect: (&str, &str)| assert_eq!(chosen(field), expect, "{field}");
        check("", ("", ""));
        let kept = as_chosen("33.13.17", "Kec. Jenawi, Kab. Karanganyar");
        check(&kept, ("33.13.17", "Kec. Jenawi, Kab. Karanganyar"));
        check("33.13.17", ("33.13.17", ""));
        check(" balong jenawi ", ("", "balong jenawi"));
        check("33 rumah terendam", ("", "33 rumah terendam"));
        check("3 rumah", ("", "3 rumah"));
    }

    #[test]
    fn words_that_name_no_region_stay_beside_the_place() {
        let check = |place: &str, words: &str, expect: &str| assert_eq!(beside(place, words), expect);
        check("", "", "");
        check("Dusun Krajan", "", "Dusun Krajan");
        check("", "balong lor", "balong lor");
        check("Dusun Krajan", "balong lor", "Dusun Krajan, balong lor");
        check("Dusun Krajan, Balong Lor", "balong lor", "Dusun Krajan, Balong Lor");
    }

    #[test]
    fn names_are_compared_without_case_and_marks() {
        assert_eq!(words("Pasi Kuala Ba'u"), ["pasi", "kuala", "bau"]);
        assert_eq!(words("KEC. Tiro/Truseb (lama)"), ["kec", "tiro", "truseb", "lama"]);
        assert_eq!(words(" .,-’ "), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn nothing_typed_makes_a_reading_panic(text in ".*", place in ".*") {
            let _ = (chosen(&text), beside(&place, &text), words(&text));
        }
    }
}
