lumbungChunk("teks",0,["A summary with \u003cimg src=x onerror=alert(2)> and {{ 7*7 }} and \"quotes\".","An invented profile that fills every field, so that each part of the page is tested.",null]);
