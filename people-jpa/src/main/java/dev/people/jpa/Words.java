package dev.people.jpa;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that come again and again in packed bytes: each is spelled out once, then a number stands for it. */
final class Words {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    void write(PackedBytes out, String word) {
        Integer number = numbers.putIfAbsent(word, numbers.size());
        if (number == null) {
            out.addCount(numbers.size() - 1);
            out.addCountedText(word);
        } else {
            out.addCount(number);
        }
    }

    String read(DataInputStream in) throws IOException {
        int number = Packed.readCount(in);
        if (number == words.size()) {
            words.add(Packed.readText(in));
        }
        return words.get(number);
    }
}
