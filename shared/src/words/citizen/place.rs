//! Where it happened: regions by name or step by step, a point from the phone. Absent: the fields' labels
//! (see `words::form`).

catalogue! {
    PROVINCE: "Provinsi", "Province";
    REGENCY: "Kabupaten atau kota", "Regency or city";
    DISTRICT: "Kecamatan", "District";
    VILLAGE: "Desa atau kelurahan", "Village";

    STEP_PLACE: "Di mana dan kapan?", "Where and when?";
    STEP_PLACE_LEAD: "Semuanya boleh dilewati. Tempat yang jelas membuat aduan lebih cepat sampai ke petugas yang tepat.", "You may skip all of it. A clear place gets the complaint to the right officers sooner.";

    REGION_COUNT: "{count} pilihan. Pilih dengan panah naik dan turun.", "Choices: {count}. Move with the arrow keys up and down.";
    REGION_NONE: "Tidak ada yang cocok. Periksa ejaannya, atau biarkan: tulisan Anda tetap ikut terkirim.", "Nothing matches. Check the spelling, or leave it: what you wrote is sent all the same.";
    REGION_OFFLINE: "Daftar wilayah belum dapat dibuka. Tulisan Anda tetap ikut terkirim.", "The list of regions cannot be opened now. What you wrote is sent all the same.";
    REGION_CHOSEN: "Dipilih: {name}", "Chosen: {name}";
    REGION_STEPS: "Pilih langkah demi langkah", "Choose step by step";
    REGION_STEPS_CLOSE: "Tutup pilihan langkah demi langkah", "Close choosing step by step";
    REGION_EACH: "Pilih", "Choose";

    LOCATION_ASK: "Pakai lokasi saya", "Use my location";
    LOCATION_HINT: "Pakai bila Anda sedang berada di tempat kejadian. Titiknya hanya dibaca petugas yang menangani, dan dapat Anda hapus lagi. Bila Anda memilih anonim, titiknya dibulatkan sampai sekitar 100 meter.", "Use it if you are where it happened. Only the officers who handle it read the point, and you can remove it again. If you choose to stay anonymous, it is rounded to about 100 metres.";
    LOCATION_ASKING: "Mencari lokasi Anda…", "Finding your location…";
    LOCATION_KEPT: "Lokasi tercatat, teliti sampai {metres} m.", "Location noted, exact to {metres} m.";
    LOCATION_KEPT_ANONYMOUS: "Lokasi tercatat, dibulatkan karena Anda memilih anonim: dalam {metres} m.", "Location noted, rounded since you chose to stay anonymous: within {metres} m.";
    LOCATION_REMOVE: "Hapus lokasi", "Remove the location";
    LOCATION_DENIED: "Peramban tidak mengizinkan lokasi. Tidak apa-apa: tulis saja tempatnya.", "The browser does not allow the location. That is fine: just write the place.";
    LOCATION_LOST: "Lokasi belum ditemukan. Coba lagi di tempat terbuka, atau tulis saja tempatnya.", "Your location was not found. Try again in the open, or just write the place.";
    LOCATION_OUTSIDE: "Titik ini di luar Indonesia atau terlalu kasar, jadi tidak dicatat. Tulis saja tempatnya.", "This point lies outside Indonesia or is too rough, so it was not noted. Just write the place.";
    MAP_OPEN: "Tunjuk di peta", "Point on a map";
    MAP_CLOSE: "Tutup peta", "Close the map";
    MAP_NAME: "Peta tempat kejadian", "Map of where it happened";
    MAP_HINT: "Ketuk tempat kejadiannya, atau geser peta dengan tombol lalu pakai titik tengahnya.", "Tap where it happened, or move the map by its buttons and take its middle.";
    MAP_TAKE: "Pakai titik tengah", "Take the middle";
    MAP_LARGER: "Perbesar", "Enlarge";
    MAP_SMALLER: "Perkecil", "Make smaller";
    MAP_NORTH: "Geser ke utara", "Move north";
    MAP_SOUTH: "Geser ke selatan", "Move south";
    MAP_WEST: "Geser ke barat", "Move west";
    MAP_EAST: "Geser ke timur", "Move east";
    LOCATION_WITHIN: "Dalam {metres} m dari titik ini", "Within {metres} m of this point";

    CATEGORY_SEARCH: "Cari dengan kata sehari-hari", "Search in everyday words";
    CATEGORY_SEARCH_HINT: "Misalnya lampu, sampah, KTP, atau antre.", "In Indonesian, for example lampu (lamp), sampah (waste) or KTP.";
    CATEGORY_FOUND: "{count} pilihan cocok.", "Choices that match: {count}.";
    CATEGORY_SEARCH_NONE: "Tidak ada yang cocok. Kosongkan pencarian untuk melihat semuanya.", "Nothing matches. Clear the search to see all of them.";
    CATEGORY_SUGGESTED: "Sepertinya tentang: {category}.", "This seems to be about: {category}.";
    CATEGORY_TAKE: "Pilih ini", "Choose this";

    DICTATE: "Bicara, kami tuliskan", "Speak, and we write";
    DICTATE_STOP: "Berhenti mendengarkan", "Stop listening";
    DICTATE_HINT: "Peramban yang menuliskan, mungkin lewat server pembuatnya. Suara tidak kami simpan.", "Your browser does the writing, maybe on its maker's server. We do not keep your voice.";
    DICTATE_LISTENING: "Mendengarkan. Silakan bicara.", "Listening. Please speak.";
    DICTATE_DENIED: "Peramban tidak mengizinkan mikrofon. Silakan mengetik.", "The browser does not allow the microphone. Please type.";
    DICTATE_LOST: "Suara belum terdengar. Ketuk lagi untuk mencoba.", "Nothing was heard. Tap again to try.";
}
