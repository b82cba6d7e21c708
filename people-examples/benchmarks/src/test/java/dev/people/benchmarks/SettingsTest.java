package dev.people.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void measuresBothDatabasesUnlessToldOtherwise() {
        assertThat(Settings.of().databases()).containsExactly("postgresql", "h2");
    }

    @Test
    void takesWhatIsAskedFor() {
        Settings settings = Settings.of("--sizes", "10,20", "--rounds", "5", "--databases", "h2");

        assertThat(settings.sizes()).isEqualTo(List.of(10L, 20L));
        assertThat(settings.rounds()).isEqualTo(5);
        assertThat(settings.databases()).containsExactly("h2");
    }

    @Test
    void fillsALargeDirectoryOnlyWhenAskedTo() {
        assertThat(Settings.of().surroundings().directory()).isZero();
        assertThat(Settings.of("--directory", "1000").surroundings().directory())
                .isEqualTo(1000);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Settings.of("--speed", "fast")).hasMessageContaining("--speed");
        assertThatThrownBy(() -> Settings.of("--rounds")).isInstanceOf(IllegalArgumentException.class);
    }
}
