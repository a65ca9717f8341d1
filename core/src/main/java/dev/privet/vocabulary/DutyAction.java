/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What is to be done.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum DutyAction {
    /** Write the facts, the effects and the remedy into the register of breaches. */
    RECORD_IN_REGISTER,
    /** Assess whether the authority has to be told, and keep the assessment. */
    ASSESS_NOTIFICATION,
    /** Tell the authority. */
    NOTIFY_AUTHORITY,
    /** Tell the persons concerned. */
    TELL_DATA_SUBJECTS,
    /** Tell the persons concerned by a public communication. */
    COMMUNICATE_PUBLICLY,
    /** Tell the controller. */
    TELL_CONTROLLER,
    /** Tell each recipient, unless that is impossible or a disproportionate effort. */
    TELL_EACH_RECIPIENT,
    /** Tell the person who the recipients are. */
    NAME_RECIPIENTS,
    /** Hand the request to the controller. */
    FORWARD_TO_CONTROLLER,
    /** Do not answer the request. */
    DO_NOT_REPLY,
    /** Answer the request as instructed. */
    REPLY_AS_INSTRUCTED,
    /** Ask the controller whether to delete or to return. */
    ASK_FOR_CHOICE,
    /** Delete the data, copies included. */
    DELETE,
    /** Return the data and delete the copies that are left. */
    RETURN_AND_DELETE_COPIES,
    /** Keep what that law demands, for as long as it does, and nothing else. */
    RETAIN_AS_LAW_DEMANDS
}
