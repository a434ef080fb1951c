//! What a reporter reads whose complaint is kept until an officer has looked at it.

catalogue! {
    TITLE: "Kiriman Anda kami simpan", "We keep what you sent";
    AT: "Sampai di {agency}, {moment}.", "Arrived at {agency}, {moment}.";
    WHY: "Saat ini kiriman yang masuk jauh lebih banyak dari biasanya, atau formulirnya terisi seperti oleh mesin. Karena itu petugas melihat kiriman ini lebih dulu. Tidak ada yang dibuang tanpa dilihat.", "Far more than usual is arriving just now, or the form was filled in the way machines do. So an officer looks at this first. Nothing is thrown away unseen.";
    CODE_HINT: "Simpan kode ini. Nomor register belum ada; kode ini saja cukup untuk menanyakannya.", "Keep this code. There is no register number yet; the code alone is enough to ask.";
    NEXT: "Yang terjadi berikutnya", "What happens next";
    NEXT_LOOK: "Petugas {agency} membaca kiriman ini, lalu memberinya nomor register bila memang aduan.", "An officer of {agency} reads it and gives it a register number if it is a complaint.";
    NEXT_CLOCK: "Tenggatnya tetap dihitung sejak {moment}, saat kiriman ini sampai.", "Its clocks still count from {moment}, when it arrived.";
    NEXT_ASK: "Di halaman Lacak aduan, tulis kode lacak dan kosongkan nomornya.", "On the page Track a complaint, enter the tracking code and leave the number empty.";
    TRACK: "Lacak aduan", "Track a complaint";
    TRAP: "Biarkan kosong", "Leave this empty";
    WAITS: "Kiriman Anda menunggu dilihat petugas.", "What you sent waits for an officer to look at it.";
    WAITS_MORE: "Kami menyimpannya dengan aman. Setelah petugas menerimanya, nomor dan perjalanannya tampil di sini dengan kode yang sama.", "It is kept safely. Once an officer has taken it, its number and journey are shown here under the same code.";
    REFUSED: "Petugas menilai kiriman ini bukan aduan.", "An officer found that this is no complaint.";
    REFUSED_MORE: "Kiriman ini tidak diberi nomor. Bila penilaian itu keliru, sampaikan lagi atau hubungi instansinya.", "It was given no number. If that is wrong, send it again or ask the agency.";
}
