//! The complaints that the figures are counted of, every awkward kind at least once, as text.
//!
//! A line with `@` begins one: its name, its agency, and what it must count as in November and in December by what is
//! known in January. The lines after it are its deeds: when (in WIB), who, the step, and what is chosen with it. Beside
//! steps there are `sweep`, `redate` (a day becomes a day off), `look` (the identity is opened), `together` (answered
//! with another as a group) and `erase`. Deeds are done in the order of time.

/// The table.
pub const LIVES: &str = "
# Answered in time and recorded.
tepat @ karanganyar | came answered | -
2026-11-23T09:00 reporter 0 category=jalan
2026-11-23T09:00 intake_officer 1
2026-11-23T09:00 intake_officer 2
2026-11-23T09:00 intake_officer 2a
2026-11-24T09:00 intake_officer 4
2026-11-24T09:20 intake_officer 5a
# Open and late at the end of one month, answered in the next: it moves between months.
jembatan @ karanganyar | came open late | answered late
2026-11-23T09:01 reporter 0 category=jalan
2026-12-01T10:00 intake_officer 1
2026-12-01T10:00 intake_officer 2
2026-12-01T10:00 intake_officer 2a
2026-12-01T10:03 intake_officer 4
# Late but answered.
terlambat @ karanganyar | came answered late | -
2026-11-23T09:02 reporter 0 category=lingkungan
2026-11-30T09:00 intake_officer 1
2026-11-30T09:00 intake_officer 2
2026-11-30T09:00 intake_officer 2a
2026-11-30T10:00 intake_officer 4
# Late, disputed, and answered again within the second promise: what was late once stays late.
terlambat-disanggah @ karanganyar | came open late | answered late
2026-11-23T09:15 reporter 0 category=jalan
2026-11-30T09:01 intake_officer 1
2026-11-30T09:01 intake_officer 2
2026-11-30T09:01 intake_officer 2a
2026-11-30T10:01 intake_officer 4
2026-11-30T11:00 reporter 5c
2026-12-01T10:04 intake_officer 2
2026-12-01T10:04 intake_officer 2a
2026-12-01T10:04 intake_officer 4
# Of an earlier month: it came in October.
oktober @ karanganyar | answered late | -
2026-11-23T11:00 intake_officer 0 channel=whatsapp happened_at=2026-10-29T10:00
2026-11-23T11:10 intake_officer 2
2026-11-23T11:20 intake_officer 2a
2026-11-23T11:30 intake_officer 4
oktober-terbuka @ karanganyar | open late | open late
2026-11-23T11:01 intake_officer 0 channel=facebook happened_at=2026-10-31T23:59
# Reopened after an answer: it stands no more. Reopened only in the next month: it stood.
dibuka-lagi @ karanganyar | came open | open late
2026-11-23T09:03 reporter 0 category=jalan
2026-11-23T09:03 intake_officer 1
2026-11-23T09:03 intake_officer 2
2026-11-23T09:03 intake_officer 2a
2026-11-24T09:05 intake_officer 4
2026-11-24T09:10 intake_officer 5a
2026-11-27T09:00 reporter 8g
dibuka-desember @ karanganyar | came answered | open late
2026-11-23T09:04 reporter 0 category=kesehatan
2026-11-23T09:04 intake_officer 1
2026-11-23T09:04 intake_officer 2
2026-11-23T09:04 intake_officer 2a
2026-11-24T09:06 intake_officer 4
2026-11-24T09:11 intake_officer 5a
2026-12-02T09:00 reporter 8g
# Disputed; the promise runs anew, from the dispute. Disputed, and answered again.
disanggah @ karanganyar | came open late | open late
2026-11-23T09:05 reporter 0 category=kesehatan
2026-11-23T09:05 intake_officer 1
2026-11-23T09:05 intake_officer 2
2026-11-23T09:05 intake_officer 2a
2026-11-24T09:07 intake_officer 4
2026-11-24T10:00 reporter 5c
disanggah-dijawab @ karanganyar | came answered | -
2026-11-23T09:06 reporter 0 category=lingkungan
2026-11-23T09:06 intake_officer 1
2026-11-23T09:06 intake_officer 2
2026-11-23T09:06 intake_officer 2a
2026-11-24T09:08 intake_officer 4
2026-11-24T10:10 reporter 5c
2026-11-24T10:20 intake_officer 2
2026-11-24T10:30 intake_officer 2a
2026-11-25T09:00 intake_officer 4
# Withdrawn: in time, late, after an answer (which stands), and opened again by the office.
dicabut @ karanganyar | came ended | -
2026-11-23T09:07 reporter 0 category=lingkungan
2026-11-24T09:30 reporter 8e
dicabut-terlambat @ karanganyar | came ended late | -
2026-11-23T09:08 reporter 0 category=lainnya
2026-11-30T09:00 reporter 8e
dicabut-terjawab @ karanganyar | came answered | -
2026-11-23T09:09 reporter 0 category=lainnya
2026-11-23T09:09 intake_officer 1
2026-11-23T09:09 intake_officer 2
2026-11-23T09:09 intake_officer 2a
2026-11-24T09:12 intake_officer 4
2026-11-25T10:00 reporter 8e
# Rejected, and opened again in the next month.
ditolak @ karanganyar | came ended | -
2026-11-23T09:10 reporter 0
2026-11-24T09:40 intake_officer 8f ground=irrelevant
ditolak-dibuka @ karanganyar | came ended | open late
2026-11-23T09:11 reporter 0
2026-11-24T09:41 intake_officer 8f ground=too_general
2026-12-03T09:00 reporter 8g
# Returned from a unit and given to another, which answers; and given to the Inspectorate, when no unit has it.
dikembalikan @ karanganyar | came open | answered
2026-11-27T09:00 reporter 0 category=jalan
2026-11-27T09:05 intake_officer 1
2026-11-27T09:10 intake_officer 2
2026-11-27T10:30 intake_officer 3 unit=dinas-pupr
2026-11-27T11:00 dinas-pupr 3b
2026-11-27T11:30 intake_officer 3c unit=dinas-perhubungan
2026-12-01T09:00 dinas-perhubungan 3a
2026-12-01T09:30 intake_officer 4
inspektorat @ karanganyar | came open | open late
2026-11-27T09:01 reporter 0 category=perilaku-petugas anonymous=true
2026-11-27T09:06 intake_officer 1
2026-11-27T09:11 intake_officer 2
2026-11-27T10:40 intake_officer 3 unit=dinas-pupr
2026-11-27T10:45 intake_officer 8d classification=berkadar_pengawasan
2026-11-27T10:50 intake_officer 3f
unit @ karanganyar | came open | open late
2026-11-27T09:02 reporter 0 category=jalan
2026-11-27T09:07 intake_officer 1
2026-11-27T09:12 intake_officer 2
2026-11-27T10:41 intake_officer 3 unit=dinas-pupr
# Waits for its reporter: its promise stands still.
menunggu @ karanganyar | came open | open
2026-11-24T09:00 reporter 0
2026-11-24T09:01 intake_officer 1
2026-11-24T09:02 intake_officer 2b
# Members of an umbrella, answered together.
bersama-satu @ karanganyar | came answered | -
2026-11-23T10:00 reporter 0 category=jalan
2026-11-23T10:00 intake_officer 1
2026-11-23T10:00 intake_officer 2
2026-11-23T10:00 intake_officer 2a
2026-11-25T11:00 intake_officer together with=bersama-dua
bersama-dua @ karanganyar | came answered | -
2026-11-23T10:01 reporter 0 category=jalan
2026-11-23T10:01 intake_officer 1
2026-11-23T10:01 intake_officer 2
2026-11-23T10:01 intake_officer 2a
# Entered late: it came in the month, and is on record in the next.
pagar @ karanganyar | came open | open late
2026-12-03T09:00 intake_officer 0 channel=whatsapp happened_at=2026-11-30T10:00 category=pendidikan
# The group answered in the month; that is entered in the next, after somebody looked at the case.
balasan @ karanganyar | came open | answered
2026-11-27T09:20 reporter 0
2026-11-27T09:25 intake_officer 1
2026-11-27T09:30 intake_officer 2
2026-12-01T09:05 intake_officer look
2026-12-01T09:10 intake_officer 2a happened_at=2026-11-30T15:00
2026-12-02T10:00 intake_officer 4
# Confidential.
rahasia @ karanganyar | came open late | open late
2026-11-23T09:12 reporter 0 confidential=true category=pungutan
# Erased afterwards: it was counted, and is.
dihapus @ karanganyar | came ended | -
2026-11-23T09:13 reporter 0
2026-11-24T11:00 reporter 8e
2026-12-04T09:00 system erase
dihapus-terjawab @ karanganyar | came answered | -
2026-11-23T09:14 reporter 0 category=jalan
2026-11-23T09:14 intake_officer 1
2026-11-23T09:14 intake_officer 2
2026-11-23T09:14 intake_officer 2a
2026-11-24T09:13 intake_officer 4
2026-11-24T09:14 intake_officer 5a
2026-12-04T09:01 system erase
# The same hour in two zones: half past eleven of 30 November here is 1 December there.
malam-wib @ karanganyar | came open | open late
2026-11-30T23:30 reporter 0
malam-wita @ kaltara | - | came open late
2026-11-30T23:30 reporter 1
petang-wita @ kaltara | came open | open late
2026-11-30T22:30 reporter 1
jawab-malam-wita @ kaltara | came open late | answered late
2026-11-26T10:00 reporter 1 category=jalan
2026-11-30T23:40 intake_officer 3
2026-11-30T23:40 head 5
2026-11-30T23:40 drafter 4
2026-11-30T23:40 answer_officer 6b
jawab-petang-wita @ kaltara | came answered | -
2026-11-28T10:00 reporter 1 category=jalan
2026-11-30T22:40 intake_officer 3
2026-11-30T22:40 head 5
2026-11-30T22:40 drafter 4
2026-11-30T22:40 answer_officer 6b
cabut-malam-wita @ kaltara | came open | ended
2026-11-30T09:00 reporter 1 category=kesehatan
2026-11-30T23:50 reporter 8e
# Handed back upstream: in time, late, and opened again in the next month.
diserahkan @ pekalongan | came ended | -
2026-11-23T09:15 agency_admin 1 channel=laporgub external=LG-2026-0001
2026-11-23T09:15 agency_admin 2
2026-11-23T09:30 agency_admin 3b
2026-11-24T11:01 agency_admin 3d
diserahkan-terlambat @ pekalongan | came ended late | -
2026-11-23T09:16 agency_admin 1 channel=laporgub external=LG-2026-0002
2026-11-23T09:16 agency_admin 2
2026-11-27T09:40 agency_admin 3b
2026-11-27T10:00 agency_admin 3d
diserahkan-dibuka @ pekalongan | came ended | open late
2026-11-23T09:17 agency_admin 1 channel=laporgub external=LG-2026-0003
2026-11-23T09:17 agency_admin 2
2026-11-23T09:31 agency_admin 3b
2026-11-24T11:02 agency_admin 3d
2026-12-04T09:02 agency_admin 8h
# The province confirmed it in the month; that is entered in the next, and in the one after.
provinsi @ pekalongan | came answered | -
2026-11-26T09:10 agency_admin 1 channel=laporgub external=LG-2026-0004
2026-11-26T09:10 agency_admin 2
2026-11-26T09:30 agency_admin 3a unit=dinas-pupr
2026-11-26T09:40 dinas-pupr 4a
2026-11-26T09:50 dinas-pupr 4c
2026-11-26T10:00 agency_admin 5
2026-12-01T09:40 agency_admin look
2026-12-01T09:50 agency_admin 6a happened_at=2026-11-30T15:00
provinsi-januari @ pekalongan | came answered | -
2026-11-26T09:11 agency_admin 1 channel=laporgub external=LG-2026-0005
2026-11-26T09:11 agency_admin 2
2026-11-26T09:30 agency_admin 3a unit=dinas-pupr
2026-11-26T09:40 dinas-pupr 4a
2026-11-26T09:50 dinas-pupr 4c
2026-11-26T10:00 agency_admin 5
2027-01-02T09:00 agency_admin look
2027-01-02T10:00 agency_admin 6a happened_at=2026-11-30T15:30
provinsi-terlambat @ pekalongan | came open late | open late
2026-11-24T09:12 agency_admin 1 channel=laporgub external=LG-2026-0006
2026-11-24T09:12 agency_admin 2
2026-11-24T09:30 agency_admin 3a unit=dinas-pupr
2026-11-24T09:40 dinas-pupr 4a
# A second procedure of the same agency, which promises nothing itself: the national limit of the class does.
langsung @ pekalongan | came answered | -
2026-11-23T10:02 reporter 1 kind=own_service
2026-11-23T10:30 intake_officer 2
2026-11-24T09:15 intake_officer 2a
langsung-kelas @ pekalongan | came open late | answered late
2026-11-23T10:05 reporter 1 kind=own_service category=pelayanan
2026-11-23T10:10 intake_officer 5d classification=permintaan_informasi
2026-12-01T11:00 intake_officer 2
2026-12-01T11:10 intake_officer 2a
langsung-ganti @ pekalongan | came open | open late
2026-11-23T10:06 reporter 1 kind=own_service category=pelayanan
2026-11-23T10:11 intake_officer 5d classification=permintaan_informasi
2026-11-25T10:11 intake_officer 5d classification=tidak_berkadar_pengawasan
jenawi-tepat @ jenawi | came answered | -
2026-11-23T09:18 reporter 1 category=kesehatan
2026-11-23T09:18 classifier 3
2026-11-23T09:18 classifier 4
2026-11-23T09:18 ppid 4a
2026-11-23T09:18 intake_officer 5
2026-11-23T11:02 reporter 5a
jenawi-disanggah @ jenawi | came open late | open late
2026-11-23T09:19 reporter 1 category=kesehatan
2026-11-23T09:19 classifier 3
2026-11-23T09:19 classifier 4
2026-11-23T09:19 ppid 4a
2026-11-23T09:19 intake_officer 5
2026-11-23T11:03 reporter 5b
aspirasi @ karanganyar-aspirasi | came open | answered late
2026-11-23T10:07 reporter 0
2026-12-03T10:00 intake_officer 1
2026-12-03T10:00 intake_officer 2
2026-12-03T10:00 intake_officer 2a
2026-12-03T10:00 intake_officer 4
# What is done once: a day becomes a day off, and due moments move; and the recaps are opened.
libur @ karanganyar-aspirasi | came ended | -
2026-11-23T10:08 reporter 0 category=pendidikan
2026-11-24T09:50 reporter 8e
2026-11-24T17:00 system redate day=2026-11-26
2026-12-01T00:30 system sweep
2027-01-01T00:30 system sweep
";
