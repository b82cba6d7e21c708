package dev.people.csv;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Character sets in which programs wrote text before UTF-8, and which of them hold which others. */
final class LegacyCharsets {
    /** Where two read the same text, the earlier one is named. */
    private static final List<String> NAMES = List.of(
            "windows-1252",
            "windows-31j",
            "GBK",
            "Big5",
            "EUC-KR",
            "windows-1251",
            "windows-1250",
            "windows-1254",
            "windows-1253",
            "windows-1257",
            "windows-1255",
            "windows-1256",
            "x-windows-874",
            "windows-1258",
            "ISO-8859-2",
            "ISO-8859-15",
            "ISO-8859-7",
            "ISO-8859-9",
            "ISO-8859-13",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-8",
            "KOI8-R",
            "KOI8-U",
            "EUC-JP",
            "x-windows-949",
            "GB18030",
            "Big5-HKSCS",
            "x-MacRoman",
            "IBM850",
            "IBM437",
            "IBM852",
            "IBM866",
            "IBM857",
            "IBM775",
            "x-MacCentralEurope",
            "x-MacCyrillic",
            "x-MacTurkish",
            "x-MacGreek");

    /** Each with a larger one that reads all its text and more; what declares the smaller one is mostly the larger one. */
    private static final Map<String, String> LARGER = larger();

    private LegacyCharsets() {}

    private static Map<String, String> larger() {
        Map<String, String> larger = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        larger.putAll(Map.of(
                "Shift_JIS", "windows-31j",
                "GB2312", "GBK",
                "GBK", "GB18030",
                "Big5", "Big5-HKSCS",
                "EUC-KR", "x-windows-949",
                "TIS-620", "x-windows-874"));
        return larger;
    }

    /** Those that this runtime has, the most usual first. */
    static List<Charset> all() {
        Map<String, Charset> known = new LinkedHashMap<>();
        NAMES.stream().filter(Charset::isSupported).forEach(name -> known.put(name, Charset.forName(name)));
        return List.copyOf(known.values());
    }

    /** The one that reads everything this one does, and more. */
    static Optional<Charset> larger(Charset charset) {
        return Optional.ofNullable(LARGER.get(charset.name()))
                .filter(Charset::isSupported)
                .map(Charset::forName);
    }
}
