lumbungChunk("teks",0,["Ringkasan dengan \u003cimg src=x onerror=alert(2)> dan {{ 7*7 }} dan \"kutip\".","Profil rekaan yang mengisi semua kolom, supaya setiap bagian halaman teruji.",null]);
