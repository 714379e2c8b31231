enum VisionAddress {
  static let edit = "/vision"
}

enum VisionRoutes {
  static let all: [Route] = [
    .get("/vision", .everyone, VisionHandlers.edit), .post("/vision", .everyone, VisionHandlers.update),
  ]
}
