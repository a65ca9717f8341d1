/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonView;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** Somebody of whom JSON and XML can be made. */
@DataSubject("guest")
@XmlRootElement
@XmlAccessorType(XmlAccessType.FIELD)
final class Guest {

    interface Brief {}

    @JsonView(Brief.class)
    @JsonProperty
    long id;

    @PersonalData(
            category = PersonName.class,
            purposes = {HelpDesk.class, AccountCare.class})
    @JsonProperty
    @Nullable
    String name;

    @PersonalData(category = EmailAddress.class, purposes = AccountCare.class)
    @JsonProperty
    @Nullable
    String email;

    static Guest ada() {
        Guest ada = new Guest();
        ada.id = 1;
        ada.name = Member.NAME;
        ada.email = Member.EMAIL;
        return ada;
    }
}
