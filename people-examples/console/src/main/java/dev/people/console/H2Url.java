package dev.people.console;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a URL of H2 means: which file, if one, and how it is opened so that nothing acknowledged is lost. */
final class H2Url {
    private static final String START = "jdbc:h2:";
    private static final Pattern SETTINGS = Pattern.compile("(?<!\\\\);");
    /** How the name of a file may begin: with the ways of H2 to reach it. */
    private static final Pattern WAY = Pattern.compile("^(?:file|nio|nioMapped|async|retry|rec|split(?::\\d+)?):");

    private static final Pattern NO_FILE =
            Pattern.compile("^(?:memFS|memLZF|nioMemFS|nioMemLZF|zip|classpath|encrypt):.*");

    private static final Pattern MAKES_OTHERS = Pattern.compile("^(?:.*:)?(?:split|rec):.*");
    private static final Set<String> MAKES_NONE = Set.of("IFEXISTS", "FORBID_CREATION");

    private final String url;
    private final String name;
    private final List<String> settings;

    private H2Url(String url) {
        String[] parts = SETTINGS.split(url.substring(START.length()), -1);
        this.url = url;
        this.name = parts[0];
        this.settings = Arrays.asList(parts).subList(1, parts.length);
    }

    /** Nothing for other databases. */
    static Optional<H2Url> of(String url) {
        return url.startsWith(START) ? Optional.of(new H2Url(url)) : Optional.empty();
    }

    /** The file that H2 keeps it in; none in memory, on a server, or where H2 refuses the name as too vague. */
    Optional<Path> file() {
        if (!isEmbedded()) {
            return Optional.empty();
        }
        String bare = name;
        for (String next = WAY.matcher(bare).replaceFirst(""); !next.equals(bare); ) {
            bare = next;
            next = WAY.matcher(bare).replaceFirst("");
        }
        if (NO_FILE.matcher(bare).matches() || isVague(bare)) {
            return Optional.empty();
        }
        return Optional.of(Path.of(home(bare) + ".mv.db"));
    }

    /** The folder that H2 makes where there is none; none where it is told to make nothing. */
    Optional<Path> folderToMake() {
        boolean isForbidden = settings.stream().anyMatch(setting -> MAKES_NONE.contains(key(setting)) && isOn(setting));
        return isForbidden
                ? Optional.empty()
                : file().map(file -> file.toAbsolutePath().getParent());
    }

    /** The file that H2 makes there where there is none; none where it makes several. */
    Optional<Path> fileToMake() {
        return folderToMake().isEmpty() || MAKES_OTHERS.matcher(name).matches() ? Optional.empty() : file();
    }

    private static boolean isOn(String setting) {
        return setting.strip().toUpperCase(Locale.ROOT).endsWith("TRUE");
    }

    private boolean isEmbedded() {
        return !(name.equals(".") || name.startsWith("mem:") || name.startsWith("tcp:") || name.startsWith("ssl:"));
    }

    private static boolean isVague(String bare) {
        return !Path.of(home(bare)).isAbsolute()
                && !bare.contains("./")
                && !bare.contains(".\\")
                && !bare.contains(":/")
                && !bare.contains(":\\");
    }

    private static String home(String bare) {
        return bare.equals("~") || bare.startsWith("~/") ? System.getProperty("user.home") + bare.substring(1) : bare;
    }

    /**
     * The URL with what it does not say itself. With its default delay H2 loses what it has acknowledged when the process
     * is killed, and when the process is told to end it closes the database under the import; its traces go to standard
     * output where they cannot be written.
     */
    String careful() {
        Map<String, String> wanted = new TreeMap<>(Map.of("TRACE_LEVEL_FILE", "0", "TRACE_LEVEL_SYSTEM_OUT", "0"));
        if (isEmbedded()) {
            wanted.put("WRITE_DELAY", "0");
            wanted.put("DB_CLOSE_ON_EXIT", "FALSE");
        }
        settings.forEach(setting -> wanted.remove(key(setting)));
        if (settings.stream().anyMatch(setting -> key(setting).equals("AUTO_SERVER"))) {
            wanted.remove("DB_CLOSE_ON_EXIT");
        }
        StringBuilder all = new StringBuilder(url);
        wanted.forEach((key, value) -> all.append(';').append(key).append('=').append(value));
        return all.toString();
    }

    private static String key(String setting) {
        return setting.substring(0, (setting + "=").indexOf('=')).strip().toUpperCase(Locale.ROOT);
    }
}
