/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import static dev.privet.discovery.Scans.found;
import static dev.privet.discovery.Scans.plain;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

    @ParameterizedTest
    @CsvSource({
        "User, emailVerified, boolean",
        "User, email, boolean",
        "User, phoneVerified, java.lang.Boolean",
        "User, passwordExpired, boolean",
        "User, id, java.lang.Long",
        "User, version, int",
        "User, enabled, boolean",
        "User, failedCount, int",
        "Product, displayName, java.lang.String",
        "Product, name, java.lang.String",
        "Product, description, java.lang.String",
        "Product, title, java.lang.String",
        "Product, image, java.lang.String",
        "Attachment, fileName, java.lang.String",
        "Task, className, java.lang.String",
        "Node, hostName, java.lang.String",
        "Country, addressFormat, java.lang.String",
        "Country, phonePrefix, java.lang.String",
        "Country, name, java.lang.String",
        "Settings, emailTemplate, java.lang.String",
        "Settings, emailSubjectPrefix, java.lang.String",
        "Settings, emailServerHost, java.lang.String",
        "Settings, passwordPattern, java.lang.String",
        "Settings, passwordMinLength, int",
        "Settings, usernameAttribute, java.lang.String",
        "Settings, maxLoginAttempts, int",
        "Role, authorizationName, java.lang.String",
        "Role, name, java.lang.String",
        "Category, name, java.lang.String",
        "Order, customerId, java.lang.Long",
        "Order, emailTemplateId, java.lang.Long",
        "Warehouse, city, java.lang.String",
        "Warehouse, country, java.lang.String",
        "Message, languageCode, java.lang.String",
        "Job, status, java.lang.String",
        "Plugin, message, java.lang.String",
        "Translation, percentage, java.lang.String",
        "MailServer, username, java.lang.String",
        "DatabaseConfig, password, java.lang.String",
        "Event, deadline, java.time.LocalDate",
        "Stone, weight, java.lang.Double",
        "Box, height, java.lang.Double"
    })
    void givenALookAlike_whenScanned_thenItIsNotFound(String type, String field, String valueType) {
        assertThat(found(plain(type, Scans.field(field, valueType)))).isEmpty();
    }
}
