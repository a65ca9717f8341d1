/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.archunit.answers;

import dev.privet.spring.ProcessedFor;
import dev.privet.spring.archunit.answers.Handlers.Owner;
import dev.privet.spring.archunit.answers.Handlers.Owners;
import dev.privet.spring.sample.member.HelpDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Methods that call each other in turns. */
class Turns {

    /** Whoever begins is not seen, and so states nothing. */
    static class Alone {
        void forth(Owner owner, HttpServletResponse response, int left) throws IOException {
            response.getWriter().write(owner.getName());
            back(owner, response, left - 1);
        }

        private void back(Owner owner, HttpServletResponse response, int left) throws IOException {
            if (left > 0) {
                forth(owner, response, left);
            }
        }
    }

    @RestController
    static class ForAPurpose {
        @GetMapping
        @ProcessedFor(HelpDesk.class)
        void begun(Owners owners, HttpServletResponse response) throws IOException {
            forth(owners.find(1), response, 3);
        }

        private void forth(Owner owner, HttpServletResponse response, int left) throws IOException {
            response.getWriter().write(owner.getName());
            back(owner, response, left - 1);
        }

        private void back(Owner owner, HttpServletResponse response, int left) throws IOException {
            if (left > 0) {
                forth(owner, response, left);
            }
        }
    }
}
