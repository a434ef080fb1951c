//! The texts that are shown: offered with what is proposed to be blacked out, and made of what was decided. Absent:
//! telling what may be somebody's (see [`shared::redaction`]).

use anyhow::Context as _;
use serde::{Deserialize, Serialize};
use shared::form::{Field, Problem, ProblemCode};
use shared::procedure::TextKind;
use shared::redaction::{self, finds};
use shared::wire::{Passages, Publish, Veiled};

use crate::act::Fault;
use crate::store::dossier::{Dossier, Written};

/// Which text of a case is shown.
#[derive(Clone, Copy)]
pub(in crate::act) enum Part {
    /// What was told.
    Told,
    /// What was answered.
    Answered,
}

impl Part {
    const fn of(self) -> (TextKind, Field) {
        match self {
            Self::Told => (TextKind::Complaint, Field::Story),
            Self::Answered => (TextKind::Answer, Field::Text),
        }
    }
}

/// What was decided on the passages of what is shown, as it is kept.
#[derive(Serialize, Deserialize)]
pub(in crate::act) struct Edit {
    /// Of what was told.
    pub(in crate::act) text: Veiled,
    /// Of what was answered, where it is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::act) answer: Option<Veiled>,
}

impl Edit {
    /// Reads it back; nothing where a complaint was shown before there were passages.
    pub(in crate::act) fn read(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }
}

/// What is shown, made of what was told.
pub(in crate::act) struct Edited {
    /// What was told.
    pub(in crate::act) text: String,
    /// What was answered.
    pub(in crate::act) answer: Option<String>,
    /// The [`Edit`] as JSON.
    pub(in crate::act) decided: String,
}

/// The texts of a case, with whose name is looked for in them.
pub(in crate::act) struct Told<'a> {
    pub(in crate::act) names: &'a [String],
    /// Whether the reader may learn which passages are the reporter's name.
    pub(in crate::act) named: bool,
    pub(in crate::act) dossier: &'a Dossier,
}

impl Told<'_> {
    fn finds(&self, text: &str) -> Vec<redaction::Find> {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        finds(text, &names, self.named)
    }

    fn written(&self, part: Part) -> impl DoubleEndedIterator<Item = &Written> {
        let (kind, field) = part.of();
        self.dossier.texts.iter().filter(move |text| text.kind == kind && text.field == field)
    }

    /// The newest text of a part, with what was decided on it where that very text is shown.
    pub(in crate::act) fn offered(&self, part: Part, decided: Option<&Veiled>) -> Option<Passages> {
        let text = self.written(part).next_back()?;
        let decided = decided.filter(|it| it.version == text.version);
        Some(Passages {
            version: text.version,
            text: text.body.clone(),
            finds: self.finds(&text.body),
            shown: decided.is_some(),
            veils: decided.map(|it| it.veils.clone()).unwrap_or_default(),
            dismissed: decided.map(|it| it.dismissed.clone()).unwrap_or_default(),
        })
    }

    /// The texts as they are shown.
    pub(in crate::act) fn edited(&self, asked: &Publish) -> Result<Edited, Fault> {
        let mut problems = Vec::new();
        let mut made = |part: Part, veiled: &Veiled| {
            let made = self.shown(part, veiled);
            made.map_err(|problem| problems.push(problem)).unwrap_or_default()
        };
        let text = made(Part::Told, &asked.text);
        let answer = asked.answer.as_ref().map(|answer| made(Part::Answered, answer));
        if !problems.is_empty() {
            return Err(Fault::Problems(problems));
        }
        let edit = Edit { text: asked.text.clone(), answer: asked.answer.clone() };
        let decided = serde_json::to_string(&edit).context("decided passages cannot be written as JSON")?;
        Ok(Edited { text, answer, decided })
    }

    /// A text as it is shown.
    pub(in crate::act) fn shown(&self, part: Part, asked: &Veiled) -> Result<String, Problem> {
        let (_, field) = part.of();
        let gone = Problem { field, code: ProblemCode::Choice };
        let text = self.written(part).find(|text| text.version == asked.version).ok_or(gone)?;
        redaction::shown(field, &text.body, &self.finds(&text.body), &asked.veils, &asked.dismissed)
    }
}
