//! The statements of a search, one for each index and size of window. Absent: binding what they ask for.

use super::Base;

/// What a statement brings.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// The keys of a window.
    Keys,
    /// What of a window is asked for.
    Found,
    /// How much of it.
    Counted,
    /// How many cases stand under an index.
    Held,
}

/// The cases under an index, and what stands for its value.
macro_rules! under {
    (stem) => {
        "select filed_at, case_id as id from case_stems where agency = $1 and stem = $2"
    };
    (number) => {
        "select filed_at, id from (select filed_at, id from cases where agency = $1 and number >= $2 \
         and number < $2 || 'zzzzzzzz' and substr(number, 1, length($2)) = $2 union \
         select filed_at, id from cases where external_number is not null and agency = $1 and external_number >= $2 \
         and external_number < $2 || 'zzzzzzzz' and substr(external_number, 1, length($2)) = $2) as numbered \
         where $1 <> ''"
    };
    (unit) => {
        "select filed_at, id from cases where unit <> '' and agency = $1 and unit = $2"
    };
    (state) => {
        "select filed_at, id from cases where agency = $1 and state = $2"
    };
    (category) => {
        "select filed_at, id from cases where category <> '' and agency = $1 and category = $2"
    };
    (confidential) => {
        "select filed_at, id from cases where confidential = 1 and agency = $1 and $2 = ''"
    };
    (dissatisfied) => {
        "select filed_at, id from cases where dissatisfied = 1 and agency = $1 and $2 = ''"
    };
    (promised) => {
        "select filed_at, id from cases where promised_at is not null and agency = $1 and $2 = ''"
    };
    (open) => {
        "select filed_at, id from cases where ended = 0 and agency = $1 and $2 = ''"
    };
    (all) => {
        "select filed_at, id from cases where agency = $1 and $2 = ''"
    };
}

/// The next window under an index.
macro_rules! keys {
    (stem, $size:literal) => {
        concat!(
            under!(stem),
            " and (filed_at, case_id) < ($3, $4) and filed_at >= $5 order by filed_at desc, case_id desc limit ",
            $size
        )
    };
    ($base:ident, $size:literal) => {
        concat!(
            under!($base),
            " and (filed_at, id) < ($3, $4) and filed_at >= $5 order by filed_at desc, id desc limit ",
            $size
        )
    };
}

/// What is asked of each case, $6 to $32; first of all that the post may see it.
macro_rules! asked {
    () => {
        " and (confidential <= $6 or keeper = $7 or holder = $7 or coordinator = $8) and (period is null or $9 = 1) \
         and ($10 = '' or unit = $10) and ($11 = '' or state = $11) and ($12 = '' or keeper = $12) \
         and ($13 = '' or category = $13) and ($14 = '' or channel = $14) and ($15 = '' or classification = $15) \
         and ($16 = '' or kind = $16) and ended between $17 and $18 and ($19 = 0 or (due_key >= $20 and due_key < $21)) \
         and confidential between $22 and $23 and dissatisfied >= $24 and ($25 = 0 or promised_at < $26) \
         and ($27 = '' or substr(number, 1, length($27)) = $27 or substr(external_number, 1, length($27)) = $27)"
    };
}

/// That each of the other stems stands in the case, $28 to $32.
macro_rules! has {
    ($place:literal) => {
        concat!(
            " and ($",
            $place,
            " = '' or exists (select 1 from case_stems as has where has.agency = $1 and has.stem = $",
            $place,
            " and has.filed_at = cases.filed_at and has.case_id = cases.id))"
        )
    };
}

macro_rules! within {
    ($base:ident, $size:literal) => {
        concat!(keys!($base, $size), ") as near)", asked!(), has!(28), has!(29), has!(30), has!(31), has!(32), has!(33))
    };
}

macro_rules! found {
    ($base:ident, $size:literal) => {
        page!("body, head, (select count(*) from definitions) as definitions, filed_at",
            where "id in (select id from (", within!($base, $size), order "filed_at desc, id desc limit 51")
    };
}

macro_rules! counted {
    ($base:ident, $size:literal) => {
        concat!("select count(*) from cases where id in (select id from (", within!($base, $size))
    };
}

macro_rules! held {
    ($base:ident, $size:literal) => {
        concat!("select count(*) from (", under!($base), " limit 1000) as held")
    };
}

/// A statement of a kind, for an index and a size of window.
macro_rules! pick {
    ($make:ident, $base:expr, $wide:expr) => {
        pick!($make, $base, $wide, Stem stem, Number number, Unit unit, State state, Category category,
            Confidential confidential, Dissatisfied dissatisfied, Promised promised, Open open, All all)
    };
    ($make:ident, $base:expr, $wide:expr, $($name:ident $base_of:ident),*) => {
        match ($base, $wide) {
            $((Base::$name, false) => $make!($base_of, "128"), (Base::$name, true) => $make!($base_of, "2048"),)*
        }
    };
}

/// The statement of a kind, for an index and a size of window.
pub(super) const fn of(kind: Kind, base: Base, wide: bool) -> &'static str {
    match kind {
        Kind::Keys => pick!(keys, base, wide),
        Kind::Found => pick!(found, base, wide),
        Kind::Counted => pick!(counted, base, wide),
        Kind::Held => pick!(held, base, wide),
    }
}
