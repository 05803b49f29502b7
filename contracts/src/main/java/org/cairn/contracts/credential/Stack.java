package org.cairn.contracts.credential;

import java.util.List;

/// That a credential is put together from smaller ones.
///
/// @param of        one valid credential of each of these templates
/// @param exclusive whether a part that counts here counts in no other exclusive stack
public record Stack(List<CredentialTemplateId> of, boolean exclusive) {

    public Stack {
        of = List.copyOf(of);
    }
}
