/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit.endpoints;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.privet.annotation.PersonalData;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.archunit.endpoints.Answers.Company;
import dev.privet.spring.archunit.endpoints.Answers.Owner;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.vocabulary.PersonName;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What answers without being a plain method of a controller. */
class Inherited {

    abstract static class Crud<T> {
        @GetMapping("/one")
        Optional<T> one() {
            return Optional.empty();
        }

        @GetMapping("/all")
        List<T> all() {
            return List.of();
        }

        @GetMapping("/title")
        String title() {
            return "";
        }
    }

    @RestController
    static class Owners extends Crud<Owner> {}

    @RestController
    static class SomeOwners extends Crud<Owner> {
        @Override
        @ProcessedFor(HelpDesk.class)
        List<Owner> all() {
            return List.of();
        }
    }

    @RestController
    static class Companies extends Crud<Company> {}

    @RestController
    @ProcessedFor(HelpDesk.class)
    static class Helped extends Crud<Owner> {}

    static class NoController extends Crud<Owner> {}

    @RestControllerAdvice
    static class Failures {
        @ExceptionHandler(IllegalStateException.class)
        Owner failed() {
            return new Owner();
        }

        @ExceptionHandler(IllegalArgumentException.class)
        String refused() {
            return "refused";
        }
    }

    @ControllerAdvice
    static class FailuresOfPages {
        @ExceptionHandler(IllegalStateException.class)
        ResponseEntity<Owner> failed() {
            return ResponseEntity.notFound().build();
        }

        @ModelAttribute
        Owner model() {
            return new Owner();
        }
    }

    interface OwnerName {
        String getName();
    }

    interface OwnerPets {
        int getPetCount();
    }

    record OwnerCopy(String name) {}

    interface OwnerRepository extends Repository<Owner, Long> {
        List<OwnerName> findAllBy();

        List<OwnerPets> findByPets();

        Optional<OwnerCopy> findByName(String name);
    }

    @RestController
    static class Projected {
        @GetMapping
        List<OwnerName> names() {
            return List.of();
        }

        @GetMapping
        OwnerCopy copy() {
            return new OwnerCopy("");
        }

        @GetMapping
        @ProcessedFor(HelpDesk.class)
        List<OwnerName> namesForHelp() {
            return List.of();
        }

        @GetMapping
        List<OwnerPets> pets() {
            return List.of();
        }
    }

    static class ByGetter {
        @PersonalData(category = PersonName.class, purposes = HelpDesk.class)
        private String name = "";

        @JsonIgnore
        public String getName() {
            return name;
        }
    }

    @JsonIgnoreProperties({"name", "pets"})
    static class ByClass extends Owner {}

    static class WriteOnly {
        @PersonalData(category = PersonName.class, purposes = HelpDesk.class)
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        String name = "";
    }

    record Visit(@JsonIgnoreProperties("owner") Answers.Pet pet) {}

    record Stay(@JsonIgnoreProperties("name") Answers.Pet pet) {}

    @RestController
    static class Hiding {
        @GetMapping
        Visit visit() {
            return new Visit(new Answers.Pet("", new Owner()));
        }

        @GetMapping
        Stay stay() {
            return new Stay(new Answers.Pet("", new Owner()));
        }

        @GetMapping
        ByGetter byGetter() {
            return new ByGetter();
        }

        @GetMapping
        ByClass byClass() {
            return new ByClass();
        }

        @GetMapping
        WriteOnly writeOnly() {
            return new WriteOnly();
        }
    }
}
