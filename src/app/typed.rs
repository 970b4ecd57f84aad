//! Which of the dossier's texts a field of the window writes and reads.

use crate::domain::inputs::{CasInputs, Field, Inputs};

/// Writes one input.
pub fn set(inputs: &mut Inputs, field: Field, text: String) {
    let place = match field {
        Field::Name => &mut inputs.school.name,
        Field::Uai => &mut inputs.school.uai,
        Field::Address => &mut inputs.address,
        Field::ServerIp => &mut inputs.server.ip,
        Field::ServerName => &mut inputs.server.name,
        Field::ListeningPort => &mut inputs.server.listening_port,
        Field::Port2013 => &mut inputs.server.port_2013,
        Field::InstallFolder => &mut inputs.server.install_folder,
        Field::Base => &mut inputs.server.base,
        Field::ContactName => &mut inputs.contact.name,
        Field::ContactPhone => &mut inputs.contact.phone,
        Field::ContactEmail => &mut inputs.contact.email,
        Field::Ent => &mut inputs.ent.id,
        Field::CasServer => {
            inputs.ent.cas = CasInputs::Server(text);
            return;
        }
        Field::CasLogin | Field::CasValidation => {
            if let CasInputs::Separate { login, validation } = &mut inputs.ent.cas {
                *(if field == Field::CasLogin { login } else { validation }) = text;
            }
            return;
        }
        Field::Attribute(attribute) => inputs.ent.attributes.get_or_insert_default().get_mut(attribute),
        Field::Profile(space) => inputs.ent.profiles.get_or_insert_default().get_mut(space),
    };
    *place = text;
}

/// Reads one input.
pub fn get(inputs: &Inputs, field: Field) -> &str {
    match (field, &inputs.ent.cas) {
        (Field::Name, _) => &inputs.school.name,
        (Field::Uai, _) => &inputs.school.uai,
        (Field::Address, _) => &inputs.address,
        (Field::ServerIp, _) => &inputs.server.ip,
        (Field::ServerName, _) => &inputs.server.name,
        (Field::ListeningPort, _) => &inputs.server.listening_port,
        (Field::Port2013, _) => &inputs.server.port_2013,
        (Field::InstallFolder, _) => &inputs.server.install_folder,
        (Field::Base, _) => &inputs.server.base,
        (Field::ContactName, _) => &inputs.contact.name,
        (Field::ContactPhone, _) => &inputs.contact.phone,
        (Field::ContactEmail, _) => &inputs.contact.email,
        (Field::Ent, _) => &inputs.ent.id,
        (Field::CasServer, CasInputs::Server(text)) => text,
        (Field::CasLogin, CasInputs::Separate { login, .. }) => login,
        (Field::CasValidation, CasInputs::Separate { validation, .. }) => validation,
        (Field::CasServer | Field::CasLogin | Field::CasValidation, _) => "",
        (Field::Attribute(attribute), _) => inputs.ent.attributes.as_ref().map_or("", |names| names.get(attribute)),
        (Field::Profile(space), _) => inputs.ent.profiles.as_ref().map_or("", |values| values.get(space)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_a_field_is_read_back() {
        for field in crate::app::page::fields() {
            let mut inputs = Inputs::default();
            if matches!(field, Field::CasLogin | Field::CasValidation) {
                inputs.ent.cas = CasInputs::Separate { login: String::new(), validation: String::new() };
            }
            set(&mut inputs, field, "texte".into());
            assert_eq!(get(&inputs, field), "texte", "{field:?}");
        }
    }
}
