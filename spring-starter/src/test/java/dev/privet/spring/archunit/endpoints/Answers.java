/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit.endpoints;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.privet.annotation.PersonalData;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.vocabulary.PersonName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Controllers that nobody starts. */
class Answers {

    static class Owner {
        @PersonalData(category = PersonName.class, purposes = HelpDesk.class)
        String name = "";

        List<Pet> pets = List.of();
    }

    record Pet(String name, Owner owner) {}

    record Card(Optional<Pet> pet, List<Card> next) {}

    record Hidden(@JsonIgnore Owner owner, String pet) {}

    record Company(String name) {}

    @RestController
    static class Wrong {
        @GetMapping
        Owner plain() {
            return new Owner();
        }

        @GetMapping
        Optional<Owner> optional() {
            return Optional.empty();
        }

        @GetMapping
        ResponseEntity<List<Owner>> entity() {
            return ResponseEntity.ok(List.of());
        }

        @GetMapping
        Map<String, Owner[]> map() {
            return Map.of();
        }

        @GetMapping
        Mono<Owner> mono() {
            return Mono.empty();
        }

        @GetMapping
        Flux<? extends Owner> flux() {
            return Flux.empty();
        }

        @GetMapping
        Card inside() {
            return new Card(Optional.empty(), List.of());
        }
    }

    @Controller
    static class Pages {
        @GetMapping
        String view() {
            return "owners";
        }

        @GetMapping
        @ResponseBody
        Owner body() {
            return new Owner();
        }

        @GetMapping
        ResponseEntity<Owner> entity() {
            return ResponseEntity.noContent().build();
        }

        @GetMapping
        Owner model() {
            return new Owner();
        }
    }

    @RestController
    @ProcessedFor(HelpDesk.class)
    static class Right {
        @GetMapping
        Owner forAPurpose() {
            return new Owner();
        }
    }

    @RestController
    static class RightByMethod {
        @GetMapping
        @ProcessedFor(HelpDesk.class)
        Owner forAPurpose() {
            return new Owner();
        }

        @GetMapping
        Company ofNobody() {
            return new Company("");
        }

        @GetMapping
        Hidden hidden() {
            return new Hidden(new Owner(), "");
        }

        Owner noEndpoint() {
            return new Owner();
        }
    }

    static class Service {
        Owner find() {
            return new Owner();
        }
    }
}
