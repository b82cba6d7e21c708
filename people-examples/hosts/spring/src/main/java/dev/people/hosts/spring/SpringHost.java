package dev.people.hosts.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A shop whose buyers are people. */
@SpringBootApplication
@EnableScheduling
public class SpringHost {
    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(SpringHost.class, args);
    }
}
