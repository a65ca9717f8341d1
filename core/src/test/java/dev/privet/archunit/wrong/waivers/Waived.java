/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.waivers;

import dev.privet.annotation.PersonalData;
import dev.privet.annotation.Waiver;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Waived {

    private static final Logger LOG = LoggerFactory.getLogger(Waived.class);

    interface Club extends Purpose {}

    @PersonalData(category = PersonName.class, purposes = Club.class)
    String name = "";

    @Waiver(rule = "logs", because = "Needed to find a mistake", until = "2027-03-31")
    void excused() {
        LOG.info("Hello {}", name);
    }

    @Waiver(rule = "logs", because = "Needed to find a mistake", until = "2027-01-31")
    void ranOut() {
        LOG.info("Hello {}", name);
    }

    @Waiver(rule = "logs", because = " ", until = "2027-03-31")
    void withoutReason() {
        LOG.info("Hello {}", name);
    }

    @Waiver(rule = "logs", because = "Needed to find a mistake", until = "31 March 2027")
    void withoutDay() {
        LOG.info("Hello {}", name);
    }

    @Waiver(rule = "exceptions", because = "Needed to find a mistake", until = "2027-03-31")
    void ofAnotherRule() {
        LOG.info("Hello {}", name);
    }

    @Waiver(rule = "logging", because = "Needed to find a mistake", until = "2027-03-31")
    void ofNoRule() {
        LOG.info("Hello");
    }

    @Waiver(rule = "logs", because = "TODO: because", until = "2027-03-31")
    void withoutMeaning() {
        LOG.info("Hello {}", name);
    }

    @Waiver(rule = "logs", because = "Needed to find a mistake", until = "2029-02-02")
    void forTooLong() {
        LOG.info("Hello {}", name);
    }

    @Waiver(rule = "logs", because = "Needed to find a mistake", until = "2029-02-01")
    void forAsLongAsMayBe() {
        LOG.info("Hello {}", name);
    }

    @Waiver(rule = "logs", because = "Needed to find a mistake", until = "2027-03-31")
    Runnable excusedInside() {
        return new Runnable() {
            @Override
            public void run() {
                LOG.info("Hello {}", name);
            }
        };
    }

    @Waiver(rule = "logs", because = "Old code, due for renewal", until = "2027-03-31")
    static class Legacy {

        void inherited(Waived waived) {
            LOG.info("Hello {}", waived.name);
        }
    }
}
