package dev.people.hosts.spring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application, started as it is, and a browser before it. */
record StartedHost(ConfigurableApplicationContext context, Browser browser) implements AutoCloseable {
    /** Starts it in this JVM. */
    static StartedHost on(String url, Class<?>... more) {
        Class<?>[] sources =
                Stream.concat(Stream.of(SpringHost.class), Stream.of(more)).toArray(Class<?>[]::new);
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(sources).run(options(url).toArray(String[]::new));
        return new StartedHost(context, new Browser(context.getEnvironment().getRequiredProperty("local.server.port")));
    }

    static List<String> options(String url) {
        return List.of(
                "--spring.datasource.url=" + url,
                "--server.port=0",
                "--shop.chunk=20",
                "--shop.spool=target/spool",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--logging.level.org.springframework.boot.tomcat=info");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** What a person does, over HTTP. */
    record Browser(RestClient client) {
        private static final JsonMapper JSON = JsonMapper.shared();

        Browser(String port) {
            this(RestClient.builder()
                    .baseUrl("http://localhost:" + port)
                    // a refusal is an answer as well
                    .defaultStatusHandler(status -> status.isError(), (request, response) -> {})
                    .build());
        }

        /** Uploads a file; what is answered has to have this status. */
        JsonNode upload(String name, String table, int status) {
            MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
            parts.add("file", new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public String getFilename() {
                    return name;
                }
            });
            return read(
                    client.post()
                            .uri("/plans")
                            .contentType(MediaType.MULTIPART_FORM_DATA)
                            .body(parts)
                            .retrieve()
                            .toEntity(String.class),
                    status);
        }

        JsonNode post(String path, int status) {
            return read(client.post().uri(path).retrieve().toEntity(String.class), status);
        }

        JsonNode get(String path, int status) {
            return read(client.get().uri(path).retrieve().toEntity(String.class), status);
        }

        String text(String path) {
            String body = client.get().uri(path).retrieve().body(String.class);
            return body == null ? "" : body;
        }

        private static JsonNode read(ResponseEntity<String> answer, int status) {
            if (answer.getStatusCode().value() != status) {
                throw new AssertionError(answer.getStatusCode() + " instead of " + status + ": " + answer.getBody());
            }
            return JSON.readTree(String.valueOf(answer.getBody()));
        }
    }
}
