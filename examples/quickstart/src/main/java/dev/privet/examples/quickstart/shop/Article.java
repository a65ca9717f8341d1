/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart.shop;

import dev.privet.annotation.DisplayedBy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A thing that the shop sells; not about anybody. */
@Entity
@DisplayedBy("title")
public class Article {

    @Id
    private Long id;

    private String title;

    /** For the persistence provider. */
    protected Article() {
        this(0, "");
    }

    Article(long id, String title) {
        this.id = id;
        this.title = title;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }
}
