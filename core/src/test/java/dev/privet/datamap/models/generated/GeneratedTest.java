/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.models.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.Share;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.models.Projection;
import dev.privet.datamap.models.generated.Uses.Accounts;
import dev.privet.datamap.models.generated.Uses.Safety;
import dev.privet.marking.DataMapContributor;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.OnlineIdentifier;
import org.junit.jupiter.api.Test;

/** A model that points at persons by their login, from a mapped superclass as well, and bears its mapping on getters. */
class GeneratedTest {

    private static final DataMapContributor UNTOUCHED = map -> {
        map.type(Plain.Audited.class)
                .personalData(
                        OnlineIdentifier.class,
                        data -> data.on("createdBy", "changedBy").purposes(Safety.class))
                .refersTo("createdBy", Plain.Account.class, to -> to.by("login"))
                .refersTo("changedBy", Plain.Account.class, to -> to.by("login"))
                .aboutSubject(
                        "createdBy",
                        link -> link.role("creator").share(Share.ACCESS_ONLY).mayBeMissing())
                .aboutSubject(
                        "changedBy",
                        link -> link.role("editor").share(Share.ACCESS_ONLY).mayBeMissing());
        map.type(Plain.Account.class)
                .dataSubject("account holder")
                .personalData(OnlineIdentifier.class, data -> data.on("login").purposes(Accounts.class, Safety.class))
                .personalData(EmailAddress.class, data -> data.on("mail").purposes(Accounts.class));
        map.type(Plain.Session.class)
                .personalData(IpAddress.class, data -> data.on("address").purposes(Safety.class))
                .retainFor(kept -> kept.period("P30D").from("usedOn").then(Disposal.DELETE));
        map.type(Plain.Memo.class)
                .personalData(
                        FreeText.class,
                        data -> data.on("text").purposes(Accounts.class).about("author"))
                .personalData(
                        OnlineIdentifier.class,
                        data -> data.on("authorLogin").purposes(Accounts.class).about("author"))
                .refersTo("authorLogin", Plain.Account.class, to -> to.by("login"))
                .aboutSubject("authorLogin", link -> link.role("author").share(Share.OWNED))
                .retainFor(kept -> kept.period("P1Y").from("changedOn").then(Disposal.DELETE));
    };

    private static DataMap annotated() {
        return Projection.annotated(Annotated.Account.class, Annotated.Session.class, Annotated.Memo.class);
    }

    @Test
    void givenTheSameModelUntouched_whenContributed_thenBothMapsSayTheSame() {
        assertThat(Projection.of(Projection.contributed(UNTOUCHED)))
                .isEqualTo(Projection.of(annotated()))
                .contains(
                        "Account.createdBy: OnlineIdentifier for Safety",
                        "Account.login: OnlineIdentifier for Accounts and Safety",
                        "Account about Account itself as account holder, IN_FULL, DELETE",
                        "Account about Account over createdBy→Account.login as creator, REDACTED, KEEP, or about"
                                + " nobody",
                        "Session about Account over account, IN_FULL, DELETE",
                        "Session kept P30D from usedOn, then DELETE",
                        "Memo.text: FreeText for Accounts, about the author",
                        "Memo about Account over authorLogin→Account.login as author, IN_FULL, DELETE",
                        "Memo about Account over changedBy→Account.login as editor, REDACTED, KEEP, or about nobody",
                        "Memo.createdBy=Account.login",
                        "Memo kept P1Y from changedOn, then DELETE")
                .doesNotContain("Audited");
    }

    @Test
    void givenAMappedSuperclassThatWasGivenAsWell_whenRead_thenItHasNoRowsAndNoPage() {
        DataMap map = Projection.annotated(
                Annotated.Audited.class, Annotated.Account.class, Annotated.Session.class, Annotated.Memo.class);

        assertThat(map).isEqualTo(annotated());
    }
}
