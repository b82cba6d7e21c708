package dev.people.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether JSON tells all of a value: every component of every record, every entry and every element. */
final class JsonTree {
    private JsonTree() {}

    static void assertTold(Object value, JsonNode json, String path) {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                assertTold(optional.get(), json, path);
            } else {
                assertThat(json.isNull()).as(path + " is absent").isTrue();
            }
        } else if (value instanceof List<?> list) {
            assertThat(json.isArray() && json.size() == list.size()).as(path).isTrue();
            for (int i = 0; i < list.size(); i++) {
                assertTold(list.get(i), json.get(i), path + "[" + i + "]");
            }
        } else if (value instanceof Map<?, ?> map) {
            assertThat(json.isObject() && json.size() == map.size()).as(path).isTrue();
            map.forEach((key, some) -> assertTold(some, json.path(key.toString()), path + "." + key));
        } else if (value instanceof Record one) {
            assertRecordTold(one, json, path);
        } else {
            assertThat(json.asText()).as(path).isEqualTo(value.toString());
        }
    }

    private static void assertRecordTold(Record value, JsonNode json, String path) {
        assertThat(json.isObject() && !json.isEmpty()).as(path + " is told").isTrue();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String at = path + "." + component.getName();
            assertThat(json.has(component.getName())).as(at).isTrue();
            assertTold(JsonForm.called(component.getAccessor(), value), json.get(component.getName()), at);
        }
    }
}
