/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot.shop;

import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;

/** Starts the application, fills it if it is empty, and says on one line when it was ready and where it listens. */
@SpringBootApplication
@EntityScan({"dev.privet.benchmarks.boot.shop", "generated"})
public class ShopApplication {

    /** How many customers there are. */
    public static final int CUSTOMERS = 2_000;

    private final Customers customers;

    ShopApplication(Customers customers) {
        this.customers = customers;
    }

    /**
     * Starts the application.
     *
     * @param arguments Spring Boot's own
     */
    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        if (Boolean.getBoolean("shop.filled") && customers.count() == 0) {
            customers.saveAll(
                    IntStream.range(0, CUSTOMERS).mapToObj(Customer::new).toList());
        }
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            System.out.println("ready " + millis + " "
                    + Objects.requireNonNull(web.getWebServer()).getPort());
        }
    }
}
