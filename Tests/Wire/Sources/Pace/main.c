// A client with a clock: so many requests a second, whether or not the server keeps up, and how long each took from the
// moment it was due. Prints one line: requests, errors, then 50, 99, 99.9 and 100 per cent in microseconds.
// Usage: Pace PORT PATH RATE SECONDS CONNECTIONS [COOKIE]
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <time.h>
#include <unistd.h>

typedef struct {
  int socket;
  bool busy;
  int64_t due;
  char head[16384];
  size_t read;
  long rest;  // of the body; -1 until the head is complete
} Client;

static char request[4096];
static int request_length, port;
static int64_t *times;
static long taken, errors;

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

static void open_client(Client *client, int queue) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int yes = 1;
  client->socket = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(client->socket, (struct sockaddr *)&address, sizeof address) != 0) {
    perror("connect");
    exit(1);
  }
  setsockopt(client->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = client};
  epoll_ctl(queue, EPOLL_CTL_ADD, client->socket, &event);
  client->busy = false;
}

static void ask(Client *client, int64_t due) {
  client->busy = true;
  client->due = due;
  client->read = 0;
  client->rest = -1;
  if (send(client->socket, request, request_length, MSG_NOSIGNAL) != request_length) errors++;
}

// True once the answer is whole; only 200 with a Content-Length is one.
static bool take(Client *client) {
  ssize_t count = recv(client->socket, client->head + client->read, sizeof client->head - 1 - client->read, MSG_DONTWAIT);
  if (count < 0 && errno == EAGAIN) return false;
  if (count <= 0) {
    errors++;
    return true;
  }
  if (client->rest >= 0) {
    client->rest -= count;
    return client->rest <= 0;
  }
  client->read += count;
  client->head[client->read] = 0;
  char *end = strstr(client->head, "\r\n\r\n");
  if (!end) return false;
  char *length = strcasestr(client->head, "\r\nContent-Length:");
  if (strncmp(client->head + 9, "200", 3) != 0 || !length) {
    errors++;
    return true;
  }
  client->rest = atol(length + 17) - (client->head + client->read - (end + 4));
  client->read = 0;
  return client->rest <= 0;
}

static int compare(const void *left, const void *right) {
  int64_t difference = *(const int64_t *)left - *(const int64_t *)right;
  return (difference > 0) - (difference < 0);
}

int main(int count, char **arguments) {
  if (count < 6) return 2;
  port = atoi(arguments[1]);
  double rate = atof(arguments[3]);
  long all = rate * atof(arguments[4]), clients = atol(arguments[5]), sent = 0;
  request_length = snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s%s%s\r\n", arguments[2], port,
    count > 6 ? "Cookie: " : "", count > 6 ? arguments[6] : "", count > 6 ? "\r\n" : "");
  times = calloc(all + 1, sizeof *times);
  Client *pool = calloc(clients, sizeof *pool);
  int queue = epoll_create1(0);
  for (long index = 0; index < clients; index++) open_client(&pool[index], queue);
  struct epoll_event events[256];
  int64_t start = now(), limit = start + 1000000LL * (atoll(arguments[4]) + 10);
  while (taken < all && now() < limit) {
    while (sent < all && now() >= start + (int64_t)(sent * 1e6 / rate)) {
      long index = 0;
      while (index < clients && pool[index].busy) index++;
      if (index == clients) break;
      ask(&pool[index], start + (int64_t)(sent * 1e6 / rate));
      sent++;
    }
    int ready = epoll_wait(queue, events, 256, sent < all ? 0 : 10);
    for (int index = 0; index < ready; index++) {
      Client *client = events[index].data.ptr;
      long before = errors;
      if (!client->busy || !take(client)) continue;
      times[taken++] = now() - client->due;
      client->busy = false;
      if (errors != before) {
        close(client->socket);
        open_client(client, queue);
      }
    }
    if (ready == 0) {
      struct timespec pause = {.tv_nsec = 20000};
      nanosleep(&pause, NULL);
    }
  }
  qsort(times, taken, sizeof *times, compare);
  double parts[] = {0.5, 0.99, 0.999, 1};
  printf("%ld %ld", taken, errors + all - taken);
  for (int index = 0; index < 4; index++) {
    long place = parts[index] * taken;
    printf(" %lld", taken ? (long long)times[place < taken ? place : taken - 1] : 0);
  }
  printf("\n");
  return 0;
}
