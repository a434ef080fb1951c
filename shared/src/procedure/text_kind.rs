//! What the texts of a case are. Absent: who reads which (see [`crate::visibility`]).

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::vocabulary;
use crate::words::{Words, rules as words};

vocabulary! {
    /// What a text is, which decides who may read it.
    TextKind {
        Complaint = "complaint", TEXT_COMPLAINT;
        Message = "message", TEXT_MESSAGE;
        Answer = "answer", TEXT_ANSWER;
        Material = "material", TEXT_MATERIAL;
        Reason = "reason", TEXT_REASON;
        Note = "note", TEXT_NOTE;
        Access = "access", TEXT_ACCESS;
        Public = "public", TEXT_PUBLIC;
        PublicAnswer = "public_answer", TEXT_PUBLIC_ANSWER;
        Subject = "subject", TEXT_SUBJECT;
        Letter = "letter", TEXT_LETTER;
        PublicPicture = "public_picture", TEXT_PUBLIC_PICTURE;
        Evidence = "evidence", TEXT_EVIDENCE;
        Excerpt = "excerpt", TEXT_EXCERPT;
    }
}
