//! Days, months, and how a due moment is explained.

use super::Words;

catalogue! {
    AT_TIME: "{date} pukul {time} {zone}", "{date} at {time} {zone}";
    MONDAY: "Senin", "Monday";
    TUESDAY: "Selasa", "Tuesday";
    WEDNESDAY: "Rabu", "Wednesday";
    THURSDAY: "Kamis", "Thursday";
    FRIDAY: "Jumat", "Friday";
    SATURDAY: "Sabtu", "Saturday";
    SUNDAY: "Minggu", "Sunday";
    JANUARY: "Januari", "January";
    FEBRUARY: "Februari", "February";
    MARCH: "Maret", "March";
    APRIL: "April", "April";
    MAY: "Mei", "May";
    JUNE: "Juni", "June";
    JULY: "Juli", "July";
    AUGUST: "Agustus", "August";
    SEPTEMBER: "September", "September";
    OCTOBER: "Oktober", "October";
    NOVEMBER: "November", "November";
    DECEMBER: "Desember", "December";
    MINUTES: "{amount} menit kerja", "{amount} office minutes";
    HOURS: "{amount} jam", "{amount} hours";
    WORKING_DAYS: "{amount} hari kerja", "{amount} working days";
    CALENDAR_DAYS: "{amount} hari kalender", "{amount} calendar days";
    BY_DAY_OF_MONTH: "paling lambat tanggal {amount}", "by day {amount} of the month";
    STARTS: "Mulai dihitung {moment}.", "Counting starts {moment}.";
    LEG: "Batas {limit}:", "Limit of {limit}:";
    OFFICE_MINUTES: "{date}: {minutes} menit kerja, pukul {from} sampai {until}.", "{date}: {minutes} office minutes, {from} to {until}.";
    WALL_CLOCK: "{hours} jam menurut jam dinding, termasuk malam dan hari libur.", "{hours} hours by the wall clock, nights and holidays included.";
    BY_DATE: "Paling lambat tanggal {day}: {date}; jika kantor tutup, hari kerja berikutnya.", "By day {day} of the month: {date}; if the office is closed, the next working day.";
    RANGE: "{first} sampai {last}", "{first} to {last}";
    COUNTED_ONE: "{date}: hari ke-{nth}.", "{date}: day {nth}.";
    COUNTED_RUN: "{date}: hari ke-{from} sampai ke-{to}.", "{date}: days {from} to {to}.";
    SKIPPED_WEEKEND: "{date}: akhir pekan, tidak dihitung.", "{date}: weekend, not counted.";
    SKIPPED_DAY_OFF: "{date}: {name}, tidak dihitung.", "{date}: {name}, not counted.";
    SKIPPED_PAUSED: "{date}: tenggat berhenti, tidak dihitung.", "{date}: the clock stood still, not counted.";
    PAUSED_FROM: "Berhenti {from} sampai {until}.", "Stood still from {from} to {until}.";
    YEAR_UNKNOWN: "Hari libur tahun {year} belum ditetapkan; dihitung dengan akhir pekan saja dan dapat berubah.", "Public holidays of {year} are not decreed yet; counted with weekends only and may change.";
    DUE_AT: "Jatuh tempo {moment}.", "Due {moment}.";
    DUE_END_OF_DAY: "Jatuh tempo {moment}, akhir jam kerja hari itu.", "Due {moment}, the end of that day's office hours.";
}

/// Monday first, as chrono counts.
pub const WEEKDAYS: [Words; 7] = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY];

/// January first.
pub const MONTHS: [Words; 12] =
    [JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER];
