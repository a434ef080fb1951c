//! The national limits as people read them.

catalogue! {
    VERIFICATION: "Batas nasional verifikasi dan penerusan", "National limit for verifying and passing on";
    FOLLOW_UP: "Batas nasional tindak lanjut pertama", "National limit for a first follow-up";
    SETTLEMENT: "Batas nasional penyelesaian menurut klasifikasi", "National limit for an answer by class";
}
