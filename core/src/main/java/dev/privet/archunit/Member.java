/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A field or a method, as an instruction names it; its owner as ArchUnit names classes. */
record Member(String owner, String name, String descriptor) {

    static Member of(FieldInsnNode field) {
        return new Member(Signature.name(Type.getObjectType(field.owner)), field.name, field.desc);
    }

    static Member of(MethodInsnNode method) {
        return new Member(Signature.name(Type.getObjectType(method.owner)), method.name, method.desc);
    }

    static Member of(Handle handle) {
        return new Member(Signature.name(Type.getObjectType(handle.getOwner())), handle.getName(), handle.getDesc());
    }

    /** What tells a method from the others of its class. */
    static String key(MethodNode method) {
        return method.name + method.desc;
    }

    String key() {
        return name + descriptor;
    }
}
