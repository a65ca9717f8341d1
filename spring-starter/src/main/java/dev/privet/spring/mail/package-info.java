/* SPDX-License-Identifier: Apache-2.0 */
/** API: mails that an application sends: who carries them, who gets them, and for which purpose. */
@NullMarked
package dev.privet.spring.mail;

import org.jspecify.annotations.NullMarked;
