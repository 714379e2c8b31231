import Mentoring
import Storage

/// A line of the base of curators: an appointment, or an organisation that has nobody.
struct CuratorRow: Encodable, Sendable {
  let organisation: String
  let organisationAddress: String
  let vacancy: Vacancy?
  let curator: Curator?

  struct Vacancy: Encodable, Sendable {
    /// Absent for those who cannot invite.
    let inviteAddress: String?
  }

  struct Curator: Encodable, Sendable {
    let name: String
    let post: String
    let contacts: [String]
    let period: String
    let order: String?
    let training: String?
    let certificate: String?
    let editAddress: String?
    let handoverAddress: String?
  }

  init(_ line: CuratorBaseLine, viewer: Account, today: CalendarDate) {
    organisation = line.organisation
    organisationAddress = OrganisationAddress.show(line.organisationSlug)
    vacancy =
      line.appointment == nil
      ? Vacancy(inviteAddress: viewer.isOfCentre ? AccountAddress.newCurator(of: line.organisationSlug) : nil) : nil
    curator = line.appointment.map { Curator($0, viewer: viewer, today: today) }
  }

  private init() {
    organisation = "МКОУ СОШ с. Воя"
    organisationAddress = OrganisationAddress.show("voya")
    vacancy = Vacancy(inviteAddress: AccountAddress.newCurator(of: "voya"))
    curator = Curator(
      name: "Захарова Елена Викторовна", post: "заместитель директора", contacts: ["+7 (83355) 2-10-00"],
      period: "с 20.01.2021", order: "№ 5-од от 18.01.2021", training: "Куратор ЦМН, 36 ч, 14.09.2025",
      certificate: "№ 117", editAddress: CuratorAddress.edit(.init(1)),
      handoverAddress: CuratorAddress.newHandover(.init(1)))
  }

  static let sample = CuratorRow()
}

extension CuratorRow.Curator {
  fileprivate init(_ appointment: CuratorBaseLine.Appointment, viewer: Account, today: CalendarDate) {
    name = appointment.name
    post = appointment.contacts.post
    contacts = [appointment.contacts.phone, appointment.contacts.email].filter { !$0.isEmpty }
    period = Words.period(appointment.period)
    order = appointment.order.isKnown ? Words.appointmentOrder(appointment.order) : nil
    training = appointment.training.date == nil ? nil : Words.training(appointment.training)
    certificate = appointment.training.certificate.isEmpty ? nil : "удостоверение \(appointment.training.certificate)"
    editAddress = viewer.mayEdit ? CuratorAddress.edit(appointment.id) : nil
    let isOver = appointment.period.end.map { $0 < today } ?? false
    handoverAddress = viewer.isOfCentre && !isOver ? CuratorAddress.newHandover(appointment.id) : nil
  }
}

extension Words {
  static func training(_ training: CuratorTraining) -> String {
    let hours = training.hours.map { "\($0)\u{A0}ч" }
    return [training.course.isEmpty ? nil : training.course, hours, training.date.map(Russian.date)]
      .compactMap(\.self).joined(separator: ", ")
  }
}
