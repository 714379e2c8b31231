enum InvitationAddress {
  static let new = "/invitations"
  static func show(_ token: String) -> String { "/invitations/\(token)" }
  static func renewal(_ token: String) -> String { "/invitations/\(token)/renewal" }
}

enum InvitationRoutes {
  static let all: [Route] = [
    .get("/invitations", .everyone, InvitationHandlers.new),
    .post("/invitations", .everyone, InvitationHandlers.find),
    .getNoting("/invitations/{token}", .everyone, InvitationHandlers.show),
    .post("/invitations/{token}", .everyone, InvitationHandlers.update),
    .post("/invitations/{token}/renewal", .everyone, InvitationHandlers.createRenewal),
  ]
}
