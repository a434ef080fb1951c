//! An SOP on paper: its head, its table with the flow of its steps, and what stands outside the flow. The headings are
//! those of Permenpan RB 35/2012; those that an SOP shares with the printed text stand in [`super::procedure::paper`].

catalogue! {
    TITLE: "Standar operasional prosedur", "Standard operating procedure";
    TITLE_STANDARD: "Standar pelayanan", "Service standard";
    VERSION: "Versi", "Version";
    VERSION_FROM: "{version}, berlaku sejak {date}", "{version}, in force since {date}";
    FLOW: "Bagan alir dan mutu baku", "Flow and standards";
    FLOW_RECAP: "Bagan alir rekap bulanan", "Flow of the monthly recap";
    LANES: "Pelaksana", "Done by";
    STANDARDS: "Mutu baku", "Standards";
    INPUTS: "Persyaratan/kelengkapan", "Inputs";

    SIGN_TERMINAL: "Mulai atau selesai", "Begin or end";
    SIGN_PROCESS: "Kegiatan", "Activity";
    SIGN_DECISION: "Keputusan", "Decision";
    SIGN_STEP: "Bersambung ke langkah itu", "Goes on at that step";
    SIGN_PAGE: "Bersambung ke halaman lain", "Goes on on another page";
    SIGN_ADDED: "Tambahan, tidak ada di naskah", "Added, not in the paper";
    YES: "Ya", "Yes";
    NO: "Tidak", "No";
    OR: "atau", "or";

    READ_TERMINAL: "Langkah {no}, mulai atau selesai, oleh {role}.", "Step {no}, begin or end, by {role}.";
    READ_PROCESS: "Langkah {no}, kegiatan, oleh {role}.", "Step {no}, activity, by {role}.";
    READ_DECISION: "Langkah {no}, keputusan, oleh {role}.", "Step {no}, decision, by {role}.";
    READ_WAY: "Lanjut ke {to}.", "Goes on to {to}.";
    READ_WAY_NAMED: "{label}: lanjut ke {to}.", "{label}: goes on to {to}.";
    BELOW: "langkah berikutnya", "the next step";
    STEP: "langkah {no}", "step {no}";

    ON: "Bila {condition}: langkah {no}.", "If {condition}: step {no}.";
    ON_BACK: "Bila {condition}: kembali ke langkah {no}.", "If {condition}: back to step {no}.";
    ON_END: "Bila {condition}: {state}.", "If {condition}: {state}.";
    ALSO: "Dapat juga: langkah {no}.", "Or else: step {no}.";
    BACK: "Kembali ke langkah {no}.", "Back to step {no}.";
    ALSO_BACK: "Dapat kembali ke langkah {no}.", "May go back to step {no}.";
    ONLY_IF: "Bila {condition}.", "If {condition}.";
    AFTER: "Paling cepat setelah {limit}.", "Not before {limit}.";
    BY_TIME: "Berlaku dengan sendirinya setelah {limit}.", "Takes effect by itself after {limit}.";
    UNTIL: "Paling lambat {limit}.", "Not after {limit}.";
    SILENCE: "Bila {limit} tanpa tindakan, berlaku langkah {no}: {text}.", "After {limit} without an act, step {no} takes effect: {text}.";
    NATIONAL: "{name}: {limit}.", "{name}: {limit}.";
    RECORDED_BY: "Bila pelaku tidak berakun, dicatat oleh {role}.", "Where whoever does it has no account, {role} records it.";
    ALSO_BY: "Dapat juga oleh {role}.", "May also be done by {role}.";
    UNSURE: "Bacaan naskah perlu dikonfirmasi instansi.", "The reading of the paper is to be confirmed by the agency.";
    BY_ITSELF: "Diberikan sistem seketika.", "Given by the system at once.";
    PRINTED_ONLY: "Waktu tercetak dan tidak dihitung.", "The time is printed and not counted.";
    LAST_WORD: "Hanya setelah {count} kali dikembalikan.", "Only after {count} returns.";
    CLASSES: "Hanya klasifikasi {classes}.", "Only of class {classes}.";

    BESIDE: "Langkah di luar bagan", "Steps outside the flow";
    BESIDE_LEAD: "Langkah ini dapat dilakukan dari keadaan yang disebut, dan tidak termasuk urutan bagan.", "These steps may be taken where a complaint stands as named, and are not in the order of the flow.";
    BESIDE_FROM: "Berlaku pada", "Where";
    BESIDE_TO: "Menjadi", "Leads to";
    BESIDE_STAYS: "Tetap", "Stays";
    PLACE_OPEN: "Selama belum berakhir", "While it has not ended";
    PLACE_ENDED: "Setelah berakhir", "After it has ended";
    PLACE_AT: "{state} ({role})", "{state} ({role})";
    EMPTY: "Tidak ada.", "None.";
}
